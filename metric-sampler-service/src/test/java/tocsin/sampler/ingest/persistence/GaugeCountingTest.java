package tocsin.sampler.ingest.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.sampler.TestDatabase.await;
import static tocsin.sampler.metric.GaugeArea.CHANNELS;
import static tocsin.sampler.metric.GaugeArea.CONSECUTIVE_FAILURES;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.sampler.TestDatabase;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.CallReadings;
import tocsin.sampler.gauge.Gauge;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Ledger;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.watch.persistence.PgHistories;

/** Gauges are counted once and in any order, in the database and on the board that hears of it. */
class GaugeCountingTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:14:00Z");
    private static int companies;

    private final String company = "acme-" + companies++;
    private final Traffic traffic = new Traffic(company, BEGIN, 1);
    private final Map<GaugeArea, Gauge> board = new HashMap<>();
    private Ledger ledger;
    private Folding folding;

    @BeforeEach
    void open() {
        ledger = new PgLedger(DATABASE.pool(), ReplicaId.fresh());
        folding = new Folding(DATABASE.pool());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neither_order_nor_splitting_nor_repetition_matters(long seed) {
        Random random = new Random(seed);
        List<Report> reports = Traffic.shuffled(new Traffic(company, BEGIN, seed).minute(100), random);

        for (List<Report> batch : Traffic.batches(reports, random)) {
            hear(await(ledger.add(batch)));
            if (random.nextInt(5) == 0) {
                await(folding.fold());
            }
        }

        assertThat(recorded(CHANNELS)).isEqualTo(recount(reports, CHANNELS));
        assertThat(recorded(CONSECUTIVE_FAILURES)).isEqualTo(recount(reports, CONSECUTIVE_FAILURES));
        assertThat(board.get(CHANNELS).value()).isEqualTo(recorded(CHANNELS));
        assertThat(board.get(CONSECUTIVE_FAILURES).value()).isEqualTo(recorded(CONSECUTIVE_FAILURES));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void two_ledgers_may_count_at_the_same_time(long seed) {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>(new Traffic(company, BEGIN, seed).minute(150));
        reports.addAll(new Traffic(company + "b", BEGIN, seed).minute(150));
        List<Uni<Receipt>> both = new ArrayList<>();
        for (Ledger one : List.of(ledger, new PgLedger(DATABASE.pool(), ReplicaId.fresh()), ledger)) {
            Uni<Receipt> all = Uni.createFrom().nullItem();
            for (List<Report> batch : Traffic.batches(Traffic.shuffled(reports, random), random)) {
                all = all.chain(() -> one.add(batch)).call(folding::fold);
            }
            both.add(all);
        }

        await(Uni.join().all(both).andFailFast());

        assertThat(recorded(CHANNELS)).isEqualTo(recount(own(reports), CHANNELS));
        assertThat(recorded(CONSECUTIVE_FAILURES)).isEqualTo(recount(own(reports), CONSECUTIVE_FAILURES));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_history_of_channels_knows_the_value_at_the_end_of_each_slice(long seed) {
        Random random = new Random(seed);
        List<Report> reports = new ArrayList<>(new Traffic(company, BEGIN, seed).minute(100));
        reports.sort(Comparator.comparing(
                report -> readings(report).findFirst().orElseThrow().at()));
        for (List<Report> batch : Traffic.batches(reports, random)) {
            await(ledger.add(Traffic.shuffled(batch, random)));
        }

        double value = 0;
        for (Row row : DATABASE.run("SELECT start, last, up, down FROM sampler.gauge_history WHERE company = '"
                + company + "' ORDER BY start")) {
            value = (row.getDouble(1) == null ? value : row.getDouble(1)) + row.getLong(2) - row.getLong(3);
            Instant end = row.getOffsetDateTime(0).toInstant().plus(Slice.WIDTH);
            assertThat(Math.max(0, value))
                    .isEqualTo(recount(until(reports, end), CHANNELS).orElseThrow());
        }
    }

    @Test
    void the_history_of_a_slice_has_its_last_lowest_and_highest_sample_in_any_order() {
        await(ledger.add(
                List.of(traffic.channels(7, BEGIN.plusSeconds(3)), traffic.channels(2, BEGIN.plusSeconds(1)))));
        await(ledger.add(List.of(traffic.channels(9, BEGIN.plusSeconds(2)), traffic.started(BEGIN.plusSeconds(4)))));
        await(ledger.add(List.of(traffic.started(BEGIN.plusSeconds(3)), traffic.started(BEGIN.plusSeconds(5)))));

        Row row = DATABASE.run("SELECT last, last_at, lowest, highest, samples, up, down FROM sampler.gauge_slice"
                        + " WHERE company = '" + company + "'")
                .iterator()
                .next();
        assertThat(row.getDouble(0)).isEqualTo(7);
        assertThat(row.getOffsetDateTime(1).toInstant()).isEqualTo(BEGIN.plusSeconds(3));
        assertThat(row.getDouble(2)).isEqualTo(2);
        assertThat(row.getDouble(3)).isEqualTo(9);
        assertThat(row.getLong(4)).isEqualTo(3);
        assertThat(row.getLong(5)).isEqualTo(2);
        assertThat(row.getLong(6)).isZero();
    }

    @Test
    void a_late_sample_voids_the_movement_before_it_and_keeps_that_after_it() {
        await(ledger.add(List.of(traffic.started(BEGIN.plusSeconds(1)), traffic.started(BEGIN.plusSeconds(5)))));
        await(ledger.add(List.of(traffic.started(BEGIN.plusSeconds(7)))));

        await(ledger.add(List.of(traffic.channels(40, BEGIN.plusSeconds(4)))));

        assertThat(recorded(CHANNELS)).hasValue(42);
        assertThat(DATABASE.number("SELECT up FROM sampler.gauge_slice WHERE company = '" + company + "'"))
                .isEqualTo(2);
    }

    @Test
    void twenty_failures_and_then_an_answer_in_one_array_are_seen_as_twenty() {
        List<Report> reports = new ArrayList<>();
        reports.add(traffic.cdr(BEGIN.plusSeconds(30), true));
        IntStream.range(0, 20).forEach(second -> reports.add(traffic.cdr(BEGIN.plusSeconds(second), false)));

        List<Double> seen = hear(await(ledger.add(reports)));

        assertThat(seen).endsWith(19.0, 20.0, 0.0);
        assertThat(recorded(CONSECUTIVE_FAILURES)).hasValue(0);
        assertThat(moves()).isZero();
    }

    @Test
    void a_sample_wins_over_a_move_of_the_same_moment() {
        await(ledger.add(List.of(traffic.cdr(BEGIN, true), traffic.cdr(BEGIN, false))));
        await(ledger.add(List.of(traffic.cdr(BEGIN, false))));

        assertThat(recorded(CONSECUTIVE_FAILURES)).hasValue(0);
    }

    @Test
    void a_crash_before_the_commit_leaves_nothing_and_the_batch_counts_when_it_comes_again() {
        List<Report> batch = List.of(traffic.channels(5, BEGIN), traffic.started(BEGIN.plusSeconds(1)));
        DATABASE.run("ALTER TABLE sampler.gauge_slice RENAME TO away");
        try {
            assertThatThrownBy(() -> await(ledger.add(batch))).hasMessageContaining("gauge_slice");
        } finally {
            DATABASE.run("ALTER TABLE sampler.away RENAME TO gauge_slice");
        }
        assertThat(recorded(CHANNELS)).isEmpty();

        assertThat(await(ledger.add(batch)).fresh()).hasSize(2);

        assertThat(recorded(CHANNELS)).hasValue(6);
    }

    @Test
    void a_commit_that_nobody_heard_of_reaches_the_board_when_the_batch_comes_again() {
        List<Report> batch =
                List.of(traffic.channels(5, BEGIN), traffic.started(BEGIN.plusSeconds(1)), traffic.cdr(BEGIN, false));
        await(ledger.add(batch));
        await(ledger.add(List.of(traffic.started(BEGIN.plusSeconds(1)))));

        Receipt again = await(ledger.add(batch));

        assertThat(again.fresh()).isEmpty();
        assertThat(again.readings())
                .containsExactly(
                        new Move(company, CONSECUTIVE_FAILURES, 1, 0, BEGIN),
                        new Sample(company, CHANNELS, 5, BEGIN),
                        new Move(company, CHANNELS, 2, 0, BEGIN.plusSeconds(1)));
        assertThat(recorded(CHANNELS)).hasValue(7);
    }

    @Test
    void of_samples_of_one_moment_a_repeated_earlier_one_does_not_come_back() {
        Report first = traffic.channels(1, BEGIN);
        await(ledger.add(List.of(first, traffic.channels(2, BEGIN))));

        Receipt again = await(ledger.add(List.of(first)));

        assertThat(again.readings()).containsExactly(new Sample(company, CHANNELS, 2, BEGIN));
    }

    @Test
    void moves_that_are_no_longer_needed_are_deleted() {
        await(ledger.add(List.of(traffic.started(BEGIN), traffic.started(BEGIN.plusSeconds(2)))));
        await(ledger.add(List.of(traffic.channels(10, BEGIN.plusSeconds(1)))));

        await(folding.fold());

        assertThat(moves()).isEqualTo(1);
        assertThat(recorded(CHANNELS)).hasValue(11);
    }

    @Test
    void old_moves_of_a_gauge_that_is_never_sampled_are_folded_into_one_value() {
        List<Report> anHour = IntStream.range(0, 3600)
                .mapToObj(second -> traffic.started(BEGIN.plusSeconds(second)))
                .toList();
        await(ledger.add(anHour));

        await(folding.fold());
        await(folding.fold());

        assertThat(recorded(CHANNELS)).hasValue(3600);
        assertThat(moves()).isEqualTo(Gauge.LATENESS.toSeconds());
        assertThat(DATABASE.number("SELECT value::bigint FROM sampler.gauge WHERE company = '" + company + "'"))
                .isEqualTo(3600 - Gauge.LATENESS.toSeconds());
    }

    @Test
    void of_an_outage_only_the_newest_failures_are_kept_one_by_one() {
        await(ledger.add(failures(0, 2000)));

        await(folding.fold());

        assertThat(moves()).isEqualTo(Gauge.FAILURES_KEPT);
        assertThat(recorded(CONSECUTIVE_FAILURES)).hasValue(2000);
    }

    @Test
    void an_answered_call_that_is_told_late_leaves_what_failed_after_it() {
        List<Report> reports = new ArrayList<>(failures(0, 2000));
        hear(await(ledger.add(reports)));
        await(folding.fold());

        for (int failed : List.of(2000, 1000, 40, 7)) {
            Report answered = traffic.cdr(BEGIN.plusMillis(2000 - failed).minusNanos(1000), true);
            reports.add(answered);
            hear(await(ledger.add(List.of(answered))));
            await(folding.fold());

            assertThat(reached(recorded(CONSECUTIVE_FAILURES))).isEqualTo(Math.min(failed, Gauge.FAILURES_KEPT));
            assertThat(reached(board.get(CONSECUTIVE_FAILURES).value()))
                    .isEqualTo(Math.min(failed, Gauge.FAILURES_KEPT));
        }
        assertThat(recorded(CONSECUTIVE_FAILURES)).isEqualTo(recount(reports, CONSECUTIVE_FAILURES));
    }

    @Test
    void several_replicas_may_fold_an_outage_while_it_goes_on() {
        List<Uni<Void>> all = new ArrayList<>();
        for (int part = 0; part < 8; part++) {
            int begin = part * 700;
            Folding other = new Folding(DATABASE.pool());
            all.add(ledger.add(failures(begin, begin + 700)).chain(other::fold));
        }
        await(Uni.join().all(all).andFailFast());
        await(folding.fold());

        assertThat(moves()).isLessThanOrEqualTo(2 * Gauge.FAILURES_KEPT);
        assertThat(reached(recorded(CONSECUTIVE_FAILURES))).isEqualTo(Gauge.FAILURES_KEPT);
        await(ledger.add(List.of(traffic.cdr(BEGIN.plusMillis(8 * 700 - 3), true))));
        assertThat(recorded(CONSECUTIVE_FAILURES)).hasValue(2);
    }

    /** One at each of these milliseconds. */
    private List<Report> failures(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(milli -> traffic.cdr(BEGIN.plusMillis(milli), false))
                .toList();
    }

    private static double reached(OptionalDouble value) {
        return Math.min(Gauge.FAILURES_KEPT, value.orElseThrow());
    }

    /** What a board sees, one reading after another. */
    private List<Double> hear(Receipt receipt) {
        List<Double> seen = new ArrayList<>();
        for (Reading reading : receipt.readings()) {
            Gauge gauge = board.computeIfAbsent(reading.area(), area -> new Gauge());
            gauge.put(reading);
            seen.add(gauge.value().orElseThrow());
        }
        return seen;
    }

    private OptionalDouble recorded(GaugeArea area) {
        Gauge gauge = new Gauge();
        await(PgHistories.on(DATABASE.pool()).gauges(List.of(company))).stream()
                .filter(reading -> reading.area().equals(area))
                .forEach(gauge::put);
        return gauge.value();
    }

    private long moves() {
        return DATABASE.number("SELECT count(*) FROM sampler.gauge_move WHERE company = '" + company + "'");
    }

    private List<Report> own(List<Report> reports) {
        return reports.stream()
                .filter(report ->
                        readings(report).allMatch(reading -> reading.company().equals(company)))
                .toList();
    }

    private static List<Report> until(List<Report> reports, Instant end) {
        return reports.stream()
                .filter(report -> readings(report)
                        .filter(reading -> reading.area().equals(CHANNELS))
                        .allMatch(reading -> reading.at().isBefore(end)))
                .toList();
    }

    private static Stream<Reading> readings(Report report) {
        return report instanceof Report.OfCall call
                ? CallReadings.of(call.call()).stream()
                : Stream.of(((Report.OfSample) report).sample());
    }

    /** Naively: the last sample, and every movement after it. */
    private static OptionalDouble recount(List<Report> reports, GaugeArea area) {
        List<Reading> all = reports.stream()
                .flatMap(GaugeCountingTest::readings)
                .filter(reading -> reading.area().equals(area))
                .toList();
        Instant since = all.stream()
                .filter(Sample.class::isInstance)
                .map(Reading::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        double value = 0;
        for (Reading reading : all) {
            if (reading instanceof Move move && move.at().isAfter(since)) {
                value += move.net();
            } else if (reading instanceof Sample sample && sample.at().equals(since)) {
                value += sample.value();
            }
        }
        return all.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, value));
    }
}
