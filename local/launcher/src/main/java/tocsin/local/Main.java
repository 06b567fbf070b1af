package tocsin.local;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tocsin.local.demo.Demo;
import tocsin.local.embedded.TokenIssuer;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Failure;
import tocsin.local.settings.Outside;
import tocsin.local.settings.Settings;

/** The command line of the local mode. */
@Command(
        name = "./run",
        versionProvider = Main.Version.class,
        subcommands = TokenCommand.class,
        exitCodeOnInvalidInput = Main.WRONG_COMMAND_LINE,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 110,
        description = {
            "Starts the whole of Tocsin on this machine: PostgreSQL, an AMQP 1.0 broker, an SMTP inbox, a gateway and the "
                    + "three services. Everything listens on 127.0.0.1 only.",
            "Every request to the services wants a token. An administrator's is shown at the start; ./run token makes others.",
            ""
        },
        footer = {
            "",
            "A part of your own takes the place of an embedded one where its variable is set; all variables reach the",
            "services as they are:",
            "  QUARKUS_DATASOURCE_REACTIVE_URL   postgresql://host:port/database (with QUARKUS_DATASOURCE_USERNAME,",
            "                                    QUARKUS_DATASOURCE_PASSWORD; the services add a schema each)",
            "  AMQP_HOST                         an AMQP 1.0 broker (with AMQP_PORT, AMQP_USERNAME, AMQP_PASSWORD)",
            "  QUARKUS_MAILER_HOST               an SMTP server (with QUARKUS_MAILER_PORT, _USERNAME, _PASSWORD, ...)",
            "  QUARKUS_OIDC_AUTH_SERVER_URL      an OpenID Connect provider, whose tokens count in place of ./run's own (with",
            "                                    TOCSIN_ACCESS_TOKEN, which the services bear themselves, or",
            "                                    QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL, ..., so that they get one; --demo takes",
            "                                    an administrator's token from TOKEN)",
            "",
            "Exit status: 130 after Ctrl-C, 143 after SIGTERM, both with everything stopped; 1 a part does not start or",
            "has ended; 2 another run holds the data folder; 3 a port is taken; 64 a wrong command line."
        })
public final class Main implements Callable<Integer> {

    static final int WRONG_COMMAND_LINE = 64;

    private static final String TOKEN = "TOKEN";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            order = 1,
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The folder that keeps everything (usually data, beside ./run).")
    private Path data;

    @Option(
            names = "--demo",
            order = 2,
            description = "Also feed traffic in which the ASR collapses and a balance runs out, and show the e-mails.")
    private boolean demo;

    @Option(
            names = "--native",
            order = 3,
            description = "Start the services' native executables in place of their jars.")
    private boolean nativeExecutables;

    @Mixin
    private PortOptions portOptions = new PortOptions();

    private final Console console;
    private final Map<String, String> environment;

    Main(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /** Starts Tocsin and returns only when it has ended. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main(Console.ofTerminal(), System.getenv())).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return run(settings());
        } catch (Failure failure) {
            console.error(failure.getMessage());
            return failure.status();
        }
    }

    private int run(Settings settings) throws Failure, InterruptedException {
        Instant begin = Instant.now();
        demandTokenOfDemo(settings.outside());
        console.line("Tocsin is starting; its data is in %s", settings.folder().root());
        Tokens tokens = Tokens.of(settings.folder(), settings.outside());
        LocalSystem system = new LocalSystem(settings, tokens, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, settings), "stop"));
        try {
            system.start();
            new Summary(settings, tokens, console).print(Duration.between(begin, Instant.now()));
            return serve(system, settings, tokens);
        } catch (RunningParts.Ended stopped) {
            return 0;
        } catch (Failure failure) {
            if (!system.isEnding()) {
                Logs.write(failure.getMessage(), failure);
                console.error(failure.getMessage());
            }
            return failure.status();
        }
    }

    private void demandTokenOfDemo(Outside outside) {
        if (demo && outside.issuer() && outside.get(TOKEN, "").isBlank()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--demo wants an administrator's token of the outside issuer in the variable " + TOKEN);
        }
    }

    private int serve(LocalSystem system, Settings settings, Tokens tokens) throws Failure, InterruptedException {
        if (demo) {
            String token = tokens.administrator().orElseGet(() -> environment.get(TOKEN));
            Thread player = new Thread(() -> play(system, settings, token), "demo");
            player.setDaemon(true);
            player.start();
        }
        Optional<Failure> failure = system.awaitEnd();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return 0;
    }

    private void play(LocalSystem system, Settings settings, String token) {
        try {
            new Demo(settings, token, line -> tell(system, line)).play();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the demo meets once the end has begun is nobody's concern. */
    private void tell(LocalSystem system, String line) {
        if (!system.isEnding()) {
            console.line("%s", line);
        }
    }

    private void stop(LocalSystem system, Settings settings) {
        if (system.isReady()) {
            console.line("");
            console.line("Tocsin is stopping ...");
        }
        system.close();
        if (system.isReady()) {
            console.line(
                    "Tocsin has stopped; its data is in %s", settings.folder().root());
        }
    }

    Console console() {
        return console;
    }

    /**
     * Who signs the tokens of the data folder.
     *
     * @throws Failure where tokens come from an outside issuer, or the folder's key cannot be read or made
     */
    TokenIssuer issuer() throws Failure {
        if (new Outside(environment).issuer()) {
            throw Failure.because(Outside.ISSUER + " is set: tokens come from there");
        }
        return Tokens.issuer(folder());
    }

    private DataFolder folder() throws Failure {
        return DataFolder.at(data == null ? repository().resolve("data") : data);
    }

    private Settings settings() throws Failure {
        return new Settings(repository(), folder(), portOptions.ports(), new Outside(environment), nativeExecutables);
    }

    /** This program is in {@code local/launcher/target}. */
    private static Path repository() throws Failure {
        try {
            Path program = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return program.getParent().resolve("../../..").normalize();
        } catch (URISyntaxException cause) {
            throw Failure.because("the launcher does not find itself", cause);
        }
    }

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"Tocsin " + (version == null ? "(not packaged)" : version)};
        }
    }
}
