package tocsin.readiness.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.Wire;

class ImpatientPoolTest {

    private static final int CONNECTIONS = 2;
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private static EmbeddedDatabase database;

    private final Vertx vertx = Vertx.vertx();
    private Wire wire;
    private Pool pool;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = EmbeddedDatabase.startForTests();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @BeforeEach
    void start() throws Exception {
        wire = Wire.to(URI.create(database.url()).getPort());
        PgConnectOptions server = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(wire.port())
                .setDatabase(EmbeddedDatabase.NAME)
                .setUser("tocsin_sampler");
        pool = ImpatientPool.pool(
                vertx, server, new PoolOptions().setMaxSize(CONNECTIONS), LIMIT, Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() throws Exception {
        pool.close();
        wire.close();
        done(vertx.close());
    }

    @Test
    void what_the_database_does_not_answer_fails_and_no_connection_is_lost_to_the_pool() {
        done(pool.query("SELECT 1").execute());
        wire.kill();

        List<CompletableFuture<?>> hanging = Stream.of(1, 2, 3, 4)
                .<CompletableFuture<?>>map(i -> begun(pool.query("SELECT 1").execute()))
                .toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> hanging.stream().allMatch(CompletableFuture::isDone));

        assertThat(hanging).allMatch(CompletableFuture::isCompletedExceptionally);
        wire.mend();
        await().ignoreExceptions()
                .until(() -> done(pool.query("SELECT 1").execute()).size() == 1);
        everyConnectionWorks();
    }

    @Test
    void a_transaction_that_hangs_fails_as_a_whole() {
        CompletableFuture<?> transaction = begun(pool.withTransaction(
                connection -> connection.query("SELECT 1").execute().compose(first -> {
                    wire.kill();
                    return connection.query("SELECT 2").execute();
                })));

        await().atMost(Duration.ofSeconds(20)).until(transaction::isDone);

        assertThat(transaction).isCompletedExceptionally();
        wire.mend();
        await().ignoreExceptions()
                .until(() -> done(pool.query("SELECT 1").execute()).size() == 1);
        everyConnectionWorks();
    }

    @Test
    void a_statement_that_takes_longer_than_it_may_fails() {
        assertThatThrownBy(() -> done(pool.query("SELECT pg_sleep(60)").execute()))
                .hasMessageContaining("the underlying connection may have been lost unexpectedly");
    }

    @Test
    void every_statement_has_the_time_for_itself() {
        for (int statement = 0; statement < 3; statement++) {
            assertThat(done(pool.query("SELECT pg_sleep(1.5)").execute()).size())
                    .isEqualTo(1);
        }
    }

    /** Every one of them at the same time. */
    private void everyConnectionWorks() {
        CompletableFuture<?> all = begun(Future.all(
                Stream.generate(() -> pool.query("SELECT pg_sleep(0.2)").execute())
                        .limit(CONNECTIONS)
                        .toList()));
        assertThat(all).succeedsWithin(1, TimeUnit.SECONDS);
    }

    private static <T> CompletableFuture<T> begun(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture();
    }

    private static <T> T done(Future<T> future) {
        return begun(future).orTimeout(20, TimeUnit.SECONDS).join();
    }
}
