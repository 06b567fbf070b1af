package tocsin.sampler.ingest.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.TestDatabase.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tocsin.sampler.TestDatabase;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.replica.ReplicaId;

class RotationTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:14:00Z");
    private static final Duration REMEMBER = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Who does not attend leaves receipts. */
    private static final ReplicaId NOBODY = ReplicaId.fresh();

    private static int companies;

    private final PgLedger ledger = new PgLedger(DATABASE.pool(), ReplicaId.fresh());
    private final Rotation rotation = new Rotation(DATABASE.pool(), REMEMBER);
    private final Traffic traffic = new Traffic("acme-" + companies++, BEGIN, 1);
    private final Report report = traffic.started(BEGIN);

    @BeforeEach
    void beginAnew() {
        DATABASE.run("TRUNCATE sampler.counted_0, sampler.counted_1");
        DATABASE.run("UPDATE sampler.counting SET generation = 0, since = now()");
    }

    @Test
    void an_identity_is_remembered_over_one_rotation_and_forgotten_by_the_next() {
        assertThat(counted()).isEqualTo(1);
        assertThat(counted()).isZero();

        pass(REMEMBER);
        await(rotation.rotate());
        assertThat(counted()).isZero();

        pass(REMEMBER);
        await(rotation.rotate());
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void before_its_time_nothing_rotates() {
        counted();
        pass(REMEMBER.minusSeconds(10));

        await(rotation.rotate());

        assertThat(generation()).isZero();
    }

    @Test
    void of_two_replicas_that_find_it_due_one_rotates() {
        counted();
        pass(REMEMBER);

        await(Uni.join()
                .all(rotation.rotate(), new Rotation(DATABASE.pool(), REMEMBER).rotate())
                .andFailFast());

        assertThat(generation()).isEqualTo(1);
        assertThat(counted()).isZero();
    }

    /** Each round is new reports, told to all ledgers at once while it rotates once. */
    @RepeatedTest(100)
    void what_several_ledgers_are_told_at_once_while_it_rotates_counts_once() {
        List<Report> reports = traffic.minute(10);
        pass(REMEMBER);
        List<Uni<Integer>> all = new ArrayList<>();
        for (int ledgers = 0; ledgers < 5; ledgers++) {
            PgLedger one = new PgLedger(DATABASE.pool(), ReplicaId.fresh());
            all.add(one.add(reports).map(receipt -> receipt.fresh().size()));
        }
        all.add(2, rotation.rotate().replaceWith(0));

        List<Integer> counted = await(Uni.join().all(all).andFailFast());

        assertThat(generation()).isEqualTo(1);
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(reports.size());
    }

    @Test
    void it_has_its_turn_though_others_go_on_counting_without_a_gap() {
        pass(REMEMBER);
        SqlConnection first = counting();
        CompletableFuture<Void> rotated = rotation.rotate().subscribeAsCompletionStage();
        untilWaiting(1);
        CompletableFuture<Counting> second = DATABASE.pool()
                .withTransaction(connection -> Counting.hold(connection, NOBODY))
                .subscribeAsCompletionStage();
        untilWaiting(2);

        end(first);

        assertThat(rotated).succeedsWithin(PATIENCE);
        assertThat(second).succeedsWithin(PATIENCE).isEqualTo(new Counting(1, true));
    }

    @Test
    void a_transaction_that_hangs_holds_up_neither_it_nor_the_others_for_long() {
        pass(REMEMBER);
        SqlConnection hanging = counting();
        CompletableFuture<Void> given = rotation.rotate().subscribeAsCompletionStage();
        untilWaiting(1);

        assertThat(counted()).isEqualTo(1);

        assertThat(given).succeedsWithin(PATIENCE);
        assertThat(generation()).isZero();
        end(hanging);
        await(rotation.rotate());
        assertThat(generation()).isEqualTo(1);
    }

    /** A connection in the middle of a transaction that counts. */
    private static SqlConnection counting() {
        SqlConnection connection = await(DATABASE.pool().getConnection());
        await(connection.begin());
        await(Counting.hold(connection, NOBODY));
        return connection;
    }

    private static void end(SqlConnection connection) {
        await(connection.query("COMMIT").execute());
        await(connection.close());
    }

    private static void untilWaiting(int many) {
        String waiting = "SELECT count(*) FROM pg_locks WHERE relation = 'sampler.counting'::regclass AND NOT granted";
        Awaitility.await().atMost(PATIENCE).until(() -> DATABASE.number(waiting) == many);
    }

    private int counted() {
        return await(ledger.add(List.of(report))).fresh().size();
    }

    private static long generation() {
        return DATABASE.number("SELECT generation FROM sampler.counting");
    }

    private static void pass(Duration time) {
        DATABASE.run("UPDATE sampler.counting SET since = since - interval '" + time.toSeconds() + " s'");
    }
}
