package tocsin.sampler.ingest.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.TestDatabase.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
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
    private static int companies;

    private final PgLedger ledger = new PgLedger(DATABASE.pool(), ReplicaId.fresh());
    private final Rotation rotation = new Rotation(DATABASE.pool(), REMEMBER);
    private final Report report = new Traffic("acme-" + companies++, BEGIN, 1).started(BEGIN);

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
