package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.FreePort;
import tocsin.local.embedded.MailInbox;
import tocsin.local.embedded.OidcProvider;
import tocsin.local.embedded.TokenIssuer;

/** A run on a database, a broker, an SMTP server and an issuer of tokens that are not its own; here they belong to the test. */
class OutsideIT {

    @TempDir
    Path folder;

    @TempDir
    Path outside;

    @Test
    void a_part_that_is_given_is_used_and_none_is_started_in_its_place() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.startForTests();
                EmbeddedBroker broker = EmbeddedBroker.start(outside.resolve("broker"), FreePort.any());
                MailInbox smtp = MailInbox.start(outside.resolve("mail"), 0);
                OidcProvider issuer = OidcProvider.start();
                LaunchedRun run = LaunchedRun.start(folder, variables(database, broker, smtp, issuer))) {
            Tocsin tocsin = run.awaitReady().tocsin().bearing(issuer.token("administrator"));
            String alert = ring(tocsin);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(smtp.messagesTo("billing@acme.example")).hasSize(1));
            assertThat(run.children()).as("the services only").hasSize(3);
            assertThat(folder.resolve("postgres")).doesNotExist();
            assertThat(folder.resolve("broker")).doesNotExist();
            assertThat(folder.resolve("inbox")).doesNotExist();
            assertThat(folder.resolve("token.key")).doesNotExist();
            assertThat(run.addresses().has("token")).isFalse();
            assertThat(run.output())
                    .contains("outside: 127.0.0.1:" + broker.port())
                    .contains("outside: " + database.url())
                    .contains("outside: SMTP server 127.0.0.1")
                    .contains("outside: of " + issuer.url())
                    .doesNotContain("TOKEN=");
            assertThat(tocsin.post("/tests", "{\"alertId\": \"" + alert + "\"}").path("stages"))
                    .as("what the services ask each other with their own token")
                    .extracting(stage -> stage.path("stage").textValue() + " "
                            + stage.path("outcome").textValue())
                    .contains("render rendered");
            assertThat(tocsin.text("/inbox")).contains("No service answers /inbox.");
        }
    }

    private static Map<String, String> variables(
            EmbeddedDatabase database, EmbeddedBroker broker, MailInbox smtp, OidcProvider issuer) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                database.url(),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "AMQP_HOST",
                "127.0.0.1",
                "AMQP_PORT",
                Integer.toString(broker.port()),
                "QUARKUS_MAILER_HOST",
                "127.0.0.1",
                "QUARKUS_MAILER_PORT",
                Integer.toString(smtp.port())));
        issuer.settings().forEach((name, value) -> variables.put(TokenIssuer.variable(name), value));
        return variables;
    }

    /** Returns the id of the alert that rings. */
    private static String ring(Tocsin tocsin) throws Exception {
        tocsin.put("/companies/acme", "{\"name\": \"Acme Telecom\", \"kind\": \"customer\", \"currency\": \"EUR\"}");
        String alert = tocsin.post(
                        "/alerts",
                        """
                        {"title": "Low balance", "company": "acme", "recipients": ["billing@acme.example"],
                         "area": "balance", "operator": "<", "threshold": 50}""")
                .path("id")
                .textValue();
        tocsin.post(
                "/samples",
                """
                {"id": "balance-1", "company": "acme", "area": "balance", "value": 49, "at": "%s"}"""
                        .formatted(Instant.now()));
        return alert;
    }
}
