package tocsin.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.process.Service;
import tocsin.local.settings.Listener;
import tocsin.local.settings.Outside;
import tocsin.local.settings.Settings;

/** Tells people where everything is. */
final class Summary {

    private final Settings settings;
    private final Tokens tokens;
    private final Console console;

    Summary(Settings settings, Tokens tokens, Console console) {
        this.settings = settings;
        this.tokens = tokens;
        this.console = console;
    }

    void print(Duration startedIn) {
        console.line("");
        console.line("Tocsin is ready after %.1f s.", startedIn.toMillis() / 1000.0);
        console.line("");
        portal();
        item("Gateway", "http://" + at(Listener.GATEWAY) + "  (such as /api/v1/alerts, /api/v1/states)");
        broker();
        database();
        mail();
        item("Services", services());
        item("Logs", settings.folder().log("*").toString());
        item("Data", settings.folder().root() + "  (stopping and starting loses nothing)");
        item("Stop", "Ctrl-C, or kill " + ProcessHandle.current().pid());
        token();
        console.line("");
    }

    /** What stands after the number sign stays in the browser: neither the gateway nor a log sees the token. */
    private void portal() {
        String page = "http://" + at(Listener.GATEWAY) + "/";
        item(
                "Portal",
                page + tokens.administrator().map(token -> "#token=" + token).orElse("  (asks for a token)"));
    }

    private void broker() {
        Outside outside = settings.outside();
        item(
                "AMQP 1.0",
                outside.broker()
                        ? "outside: %s:%s".formatted(outside.get(Outside.BROKER, ""), outside.get("AMQP_PORT", "5672"))
                        : "amqp://" + at(Listener.AMQP) + "  (send to calls, samples)");
    }

    private void database() {
        Outside outside = settings.outside();
        item(
                "Database",
                outside.database()
                        ? "outside: " + outside.get(Outside.DATABASE, "")
                        : "postgresql://postgres@" + at(Listener.POSTGRES) + "/" + EmbeddedDatabase.NAME);
    }

    private void mail() {
        Outside outside = settings.outside();
        if (outside.mail()) {
            item("E-mail", "outside: SMTP server " + outside.get(Outside.MAIL, ""));
            return;
        }
        item(
                "Inbox",
                "http://" + at(Listener.GATEWAY) + "/inbox  or the files in "
                        + settings.folder().inbox());
        item("", "(SMTP on " + at(Listener.SMTP) + "; it takes every e-mail and sends none on)");
    }

    private void token() {
        if (tokens.administrator().isEmpty()) {
            item("Tokens", "outside: of " + settings.outside().get(Outside.ISSUER, ""));
            return;
        }
        item(
                "Token",
                "an administrator's, good for %d days; for others: ./run token --help"
                        .formatted(Tokens.OF_ADMINISTRATOR_GOOD_FOR.toDays()));
        console.line("");
        console.line("export TOKEN=" + tokens.administrator().get());
    }

    private String services() {
        return Arrays.stream(Service.values())
                .map(service -> service.key() + " http://" + at(service.listener()))
                .collect(Collectors.joining("  "));
    }

    private String at(Listener listener) {
        return "127.0.0.1:" + settings.ports().of(listener);
    }

    private void item(String name, String value) {
        console.line("  %-10s %s", name, value);
    }
}
