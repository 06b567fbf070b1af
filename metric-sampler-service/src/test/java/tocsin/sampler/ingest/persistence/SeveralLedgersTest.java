package tocsin.sampler.ingest.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.TestDatabase.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.sampler.TestClock;
import tocsin.sampler.TestDatabase;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.replica.MemoryRoll;
import tocsin.sampler.replica.ReplicaId;

/** Replicas that count for the same companies at the same time. */
class SeveralLedgersTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:14:00Z");

    private final Folding folding = new Folding(DATABASE.pool());
    private final Rotation rotation = new Rotation(DATABASE.pool(), Duration.ofMinutes(15));
    private final OldReceipts receipts = new OldReceipts(DATABASE.pool(), steady());

    /** Every failure fails the test, so one circle of waiting would. Lateness makes Folding have work. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void never_wait_in_a_circle_and_count_all_that_they_are_told_once(long seed) {
        DATABASE.run("UPDATE sampler.counting SET followed = true");
        Random random = new Random(seed);
        List<Report> reports = reports(seed);
        List<Uni<Set<String>>> all = new ArrayList<>();
        for (int ledger = 0; ledger < 4; ledger++) {
            all.add(countAll(new PgLedger(DATABASE.pool(), ReplicaId.fresh()), reports, random));
        }

        List<Set<String>> counted = await(Uni.join().all(all).andFailFast());

        Set<String> once = new HashSet<>();
        counted.forEach(
                some -> some.forEach(identity -> assertThat(once.add(identity)).isTrue()));
        assertThat(once).hasSize(reports.size());
        assertThat(DATABASE.number("SELECT sum(starts) FROM sampler.slice WHERE company LIKE '" + seed + "-%'"))
                .isEqualTo(reports.stream().filter(SeveralLedgersTest::isStart).count());
    }

    /** One that has been there for long enough to see receipts deleted. */
    private static Attendance steady() {
        TestClock clock = new TestClock(BEGIN.toString());
        Attendance attendance =
                new Attendance(ReplicaId.fresh(), "sampler", Duration.ofHours(1), new MemoryRoll(clock), clock);
        await(attendance.beat(true));
        clock.advance(Duration.ofMinutes(1));
        await(attendance.beat(true));
        return attendance;
    }

    private static List<Report> reports(long seed) {
        return IntStream.range(0, 20)
                .mapToObj(company ->
                        new Traffic(seed + "-" + company, BEGIN.plusSeconds(company % 2 * 400L), seed + company))
                .flatMap(traffic -> traffic.minute(60).stream())
                .toList();
    }

    private static boolean isStart(Report report) {
        return report instanceof Report.OfCall call
                && call.call().sums().stream().anyMatch(timed -> timed.sums().starts() > 0);
    }

    private Uni<Set<String>> countAll(PgLedger ledger, List<Report> reports, Random random) {
        Set<String> counted = new HashSet<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (List<Report> batch : Traffic.batches(Traffic.shuffled(reports, random), random)) {
            all = all.chain(() -> ledger.add(batch))
                    .invoke(receipt -> counted.addAll(receipt.fresh()))
                    .chain(() -> random.nextInt(10) > 0 ? Uni.createFrom().voidItem() : upkeep());
        }
        return all.replaceWith(counted);
    }

    private Uni<Void> upkeep() {
        return folding.fold().chain(rotation::rotate).chain(receipts::forget);
    }
}
