package tocsin.sampler.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.sampler.metric.GaugeArea;

/** However movement is split into reports, its totals make the gauge what a naive recount says. */
class GaugePropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final long STEP = Gauge.LATENESS.toSeconds() / 31;

    @Property
    void a_gauge_equals_a_naive_recount_in_any_order(
            @ForAll("readings") List<Reading> readings, @ForAll Random random) {
        Gauge gauge = new Gauge();

        shuffled(withTotals(readings), random).forEach(gauge::put);

        assertThat(gauge.value()).isEqualTo(recount(readings));
    }

    @Property
    void without_lateness_it_is_right_after_each_reading(@ForAll("readings") List<Reading> readings) {
        List<Reading> told = new ArrayList<>();
        Gauge gauge = new Gauge();
        for (Reading reading : withTotals(readings)) {
            gauge.put(reading);
            told.add(reading);
            assertThat(gauge.value()).isEqualTo(recount(newestTotals(told)));
        }
    }

    @Property
    void however_few_failures_are_kept_their_number_is_exact_up_to_so_many(
            @ForAll("callsThatFail") List<Reading> readings, @ForAll Random random) {
        int kept = 4;
        Gauge gauge = new Gauge(kept);

        shuffled(withTotals(readings), random).forEach(gauge::put);

        assertThat(upTo(kept, gauge.value())).isEqualTo(upTo(kept, recount(readings)));
    }

    private static OptionalDouble upTo(int largest, OptionalDouble value) {
        return value.isEmpty() ? value : OptionalDouble.of(Math.min(largest, value.getAsDouble()));
    }

    /** Mostly failures, one or some at a moment, and an answered call now and then. */
    @Provide
    Arbitrary<List<Reading>> callsThatFail() {
        Arbitrary<Instant> moments = Arbitraries.integers().between(0, 30).map(step -> BEGIN.plusSeconds(step * STEP));
        Arbitrary<Reading> failures = Combinators.combine(
                        moments, Arbitraries.integers().between(1, 3))
                .as((at, up) -> new Move("acme", GaugeArea.CONSECUTIVE_FAILURES, up, 0, at));
        Arbitrary<Reading> answers = moments.map(at -> new Sample("acme", GaugeArea.CONSECUTIVE_FAILURES, 0, at));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, failures), net.jqwik.api.Tuple.of(1, answers))
                .list()
                .ofMaxSize(40);
    }

    /** Samples and moves of almost {@link Gauge#LATENESS}, at few moments, so that many meet; one sample at a moment. */
    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<Instant> moments = Arbitraries.integers().between(0, 30).map(step -> BEGIN.plusSeconds(step * STEP));
        Arbitrary<Reading> moves = Combinators.combine(
                        moments,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as((at, up, down) -> new Move("acme", GaugeArea.CHANNELS, up, down, at));
        Arbitrary<Reading> samples =
                moments.map(at -> new Sample("acme", GaugeArea.CHANNELS, at.getEpochSecond() % 17, at));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, moves), net.jqwik.api.Tuple.of(1, samples))
                .list()
                .ofMaxSize(40);
    }

    /** Each move as the total of its moment so far, as a ledger tells it. */
    private static List<Reading> withTotals(List<Reading> readings) {
        TreeMap<Instant, Move> totals = new TreeMap<>();
        List<Reading> told = new ArrayList<>();
        for (Reading reading : readings) {
            told.add(reading instanceof Move move ? totals.merge(move.at(), move, Move::plus) : reading);
        }
        return told;
    }

    private static List<Reading> newestTotals(List<Reading> told) {
        TreeMap<Instant, Move> totals = new TreeMap<>();
        List<Reading> readings = new ArrayList<>();
        for (Reading reading : told) {
            if (reading instanceof Move move) {
                totals.put(move.at(), move);
            } else {
                readings.add(reading);
            }
        }
        readings.addAll(totals.values());
        return readings;
    }

    private static List<Reading> shuffled(List<Reading> readings, Random random) {
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static OptionalDouble recount(List<Reading> readings) {
        Sample last = readings.stream()
                .filter(Sample.class::isInstance)
                .map(Sample.class::cast)
                .max(Comparator.comparing(Sample::at))
                .orElse(null);
        long[] net = readings.stream()
                .filter(Move.class::isInstance)
                .map(Move.class::cast)
                .filter(move -> last == null || move.at().isAfter(last.at()))
                .mapToLong(Move::net)
                .toArray();
        if (readings.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = last == null ? 0 : last.value();
        return OptionalDouble.of(
                net.length == 0 ? value : Math.max(0, value + Arrays.stream(net).sum()));
    }
}
