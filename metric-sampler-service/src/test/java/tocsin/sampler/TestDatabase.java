package tocsin.sampler;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import tocsin.local.embedded.EmbeddedDatabase;

/**
 * The service's schema on a real PostgreSQL, without the service, so that a test has the clock for itself. One server
 * serves all tests of a run; each class begins with an empty schema.
 */
public final class TestDatabase implements BeforeAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ROLE = "tocsin_sampler";

    private Server server;

    private record Server(EmbeddedDatabase database, Vertx vertx, Pool pool)
            implements ExtensionContext.Store.CloseableResource {

        static Server start() {
            try {
                EmbeddedDatabase database = EmbeddedDatabase.startForTests();
                Vertx vertx = Vertx.vertx();
                PgConnectOptions address =
                        PgConnectOptions.fromUri(database.url()).setUser(ROLE).setCachePreparedStatements(true);
                Pool pool = Pool.newInstance(
                        io.vertx.sqlclient.Pool.pool(vertx.getDelegate(), address, new PoolOptions().setMaxSize(8)));
                return new Server(database, vertx, pool);
            } catch (IOException cause) {
                throw new IllegalStateException("PostgreSQL does not start", cause);
            }
        }

        @Override
        public void close() throws IOException {
            pool.closeAndAwait();
            vertx.closeAndAwait();
            database.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.create(TestDatabase.class))
                .getOrComputeIfAbsent(Server.class, key -> Server.start(), Server.class);
        empty();
        migrateTo("latest");
    }

    public Pool pool() {
        return server.pool;
    }

    /** Drops the schema. */
    public void empty() {
        run("DROP SCHEMA IF EXISTS sampler CASCADE");
    }

    /** Migrates up to a version. */
    public void migrateTo(String version) {
        Flyway.configure()
                .dataSource("jdbc:" + server.database.url(), ROLE, "")
                .schemas("sampler")
                .target(version)
                .load()
                .migrate();
    }

    public RowSet<Row> run(String sql) {
        return await(server.pool.query(sql).execute());
    }

    /** The one number that a query answers. */
    public long number(String sql) {
        return run(sql).iterator().next().getLong(0);
    }

    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
