package tocsin.local.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

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

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts a server whose commits are on disk when they are answered.
     *
     * @param data the folder of its data; made on the first start
     * @param port the port on 127.0.0.1; 0 for any free one
     * @throws IOException where the server does not start; its log is in the message's cause
     */
    public static EmbeddedDatabase start(Path data, int port) throws IOException {
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("synchronous_commit", "on"));
    }

    /** Starts a server for tests: any free port, a data folder that goes with it, and no waiting for the disk. */
    public static EmbeddedDatabase startForTests() throws IOException {
        return start(EmbeddedPostgres.builder().setServerConfig("fsync", "off"));
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) throws IOException {
        EmbeddedPostgres postgres = builder.setPGStartupWait(START_WITHIN)
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        try {
            prepare(postgres);
        } catch (SQLException cause) {
            postgres.close();
            throw new IOException("The database could not be prepared: " + cause.getMessage(), cause);
        }
        return new EmbeddedDatabase(postgres);
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")
                    .next()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
            for (String role : ROLES) {
                if (!statement
                        .executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")
                        .next()) {
                    statement.execute("CREATE ROLE " + role + " LOGIN");
                }
                statement.execute("GRANT CREATE ON DATABASE " + NAME + " TO " + role);
            }
        }
    }

    /** The address of the database as the reactive client wants it; with {@code jdbc:} before it, as JDBC does. */
    public String url() {
        return "postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
