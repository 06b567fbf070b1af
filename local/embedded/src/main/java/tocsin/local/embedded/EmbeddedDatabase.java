package tocsin.local.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * PostgreSQL with one database {@value #NAME} and one role for each service. It listens on loopback only and trusts
 * every local connection. Closing it stops the server and keeps its data.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The name of the database. */
    public static final String NAME = "tocsin";

    /** The roles of the services, each the owner of a schema of its own. */
    public static final List<String> ROLES = List.of("tocsin_config", "tocsin_sampler", "tocsin_notification");

    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    /** In a data folder once everything in it has been made; without it, a first start was cut short. */
    private static final String COMPLETE = "tocsin.complete";

    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    /** The JDK's own watch over a process that is no child looks only every five seconds. */
    private static final Duration POLL = Duration.ofMillis(20);

    private final EmbeddedPostgres postgres;
    private final ProcessHandle server;

    private EmbeddedDatabase(EmbeddedPostgres postgres, ProcessHandle server) {
        this.postgres = postgres;
        this.server = server;
    }

    /**
     * Starts a server whose commits are on disk when they are answered. Its programs are unpacked beside its data. It
     * recovers by itself from having been killed.
     *
     * @param data the folder of its data; made on the first start
     * @param port the port on 127.0.0.1
     * @param log the file that takes the server's log
     * @throws PortTaken where something else listens on the port
     * @throws IOException where the server does not start for another reason
     */
    public static EmbeddedDatabase start(Path data, int port, Path log) throws IOException {
        FreePort.demand(port);
        Path programs = data.resolveSibling("postgres-programs");
        Files.createDirectories(programs);
        setAsideWhatIsIncomplete(data);
        Postmaster.forgetTheDead(data);
        EmbeddedDatabase database = start(
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(programs.toFile())
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setOutputRedirector(Redirect.appendTo(log.toFile()))
                        // The library switches both off.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on"),
                Optional.empty());
        Files.writeString(data.resolve(COMPLETE), "");
        return database;
    }

    /** Starts a server for tests: any free port, a data folder that goes with it, and no waiting for the disk. */
    public static EmbeddedDatabase startForTests() throws IOException {
        return start(forTests(), Optional.empty());
    }

    /** The same with a server that speaks TLS and does not let everybody in. */
    public static EmbeddedDatabase startForTests(DatabaseGuard guard) throws IOException {
        EmbeddedPostgres.Builder builder = forTests();
        guard.settings().forEach(builder::setServerConfig);
        return start(builder, Optional.of(guard));
    }

    private static EmbeddedPostgres.Builder forTests() throws IOException {
        Path programs = Path.of(
                System.getProperty("java.io.tmpdir"), "tocsin-postgres-programs-" + System.getProperty("user.name"));
        Files.createDirectories(programs);
        return EmbeddedPostgres.builder().setOverrideWorkingDirectory(programs.toFile());
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder, Optional<DatabaseGuard> guard)
            throws IOException {
        EmbeddedPostgres postgres = builder.setPGStartupWait(START_WITHIN)
                .setRegisterShutdownHook(false)
                // Text sorts and folds the same on every machine.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
        try {
            return new EmbeddedDatabase(postgres, prepare(postgres, guard));
        } catch (SQLException cause) {
            postgres.close();
            throw new IOException("The database could not be prepared: " + cause.getMessage(), cause);
        }
    }

    private static void setAsideWhatIsIncomplete(Path data) throws IOException {
        if (Files.exists(data) && !Files.exists(data.resolve(COMPLETE))) {
            Files.move(
                    data,
                    data.resolveSibling(
                            data.getFileName() + ".incomplete-" + Instant.now().toEpochMilli()));
        }
    }

    private static ProcessHandle prepare(EmbeddedPostgres postgres, Optional<DatabaseGuard> guard)
            throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!isThere(statement, "pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME);
            }
            for (String role : ROLES) {
                if (!isThere(statement, "pg_roles WHERE rolname = '" + role + "'")) {
                    String password = guard.map(its -> its.password(role)).orElse("");
                    statement.execute("CREATE ROLE " + role + " LOGIN" + password);
                }
                statement.execute("GRANT CREATE ON DATABASE " + NAME + " TO " + role);
            }
            return server(statement);
        }
    }

    private static ProcessHandle server(Statement statement) throws SQLException, IOException {
        try (ResultSet folder = statement.executeQuery("SHOW data_directory")) {
            folder.next();
            return Postmaster.of(Path.of(folder.getString(1)))
                    .orElseThrow(() -> new IOException("The database's process is not to be found"));
        }
    }

    private static boolean isThere(Statement statement, String what) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT 1 FROM " + what)) {
            return found.next();
        }
    }

    /** The address of the database as the reactive client wants it; with {@code jdbc:} before it, as JDBC does. */
    public String url() {
        return "postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    /** The server's main process. */
    public ProcessHandle server() {
        return server;
    }

    /** Stops the server; by force where half a minute is not enough, from which it recovers at its next start. */
    @Override
    public void close() throws IOException {
        postgres.close();
        long limit = System.nanoTime() + STOP_WITHIN.toNanos();
        while (Postmaster.runs(server) && System.nanoTime() < limit) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        server.destroyForcibly();
    }
}
