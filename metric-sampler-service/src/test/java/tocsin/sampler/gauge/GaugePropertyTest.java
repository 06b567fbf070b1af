package tocsin.sampler.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.sampler.metric.GaugeArea;

/** In whatever order readings of a few minutes are told, and told how often, a gauge is what recounting them says. */
class GaugePropertyTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:00Z");

    @Property
    void a_gauge_equals_a_naive_recount_of_its_readings_in_any_order(@ForAll("readings") List<Reading> readings) {
        Gauge gauge = new Gauge();
        readings.forEach(gauge::put);

        assertThat(gauge.value()).isEqualTo(recount(readings));
    }

    /** The last sample, and the largest total of each later moment. */
    private static OptionalDouble recount(List<Reading> readings) {
        Optional<Sample> last = readings.stream()
                .filter(Sample.class::isInstance)
                .map(Sample.class::cast)
                .max(Comparator.comparing(Sample::at));
        Map<Instant, Move> moves = readings.stream()
                .filter(Move.class::isInstance)
                .map(Move.class::cast)
                .filter(move -> last.isEmpty() || move.at().isAfter(last.get().at()))
                .collect(Collectors.toMap(Move::at, move -> move, Move::newer));
        if (moves.isEmpty()) {
            return last.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(last.get().value());
        }
        long moved = moves.values().stream().mapToLong(Move::net).sum();
        return OptionalDouble.of(Math.max(0, last.map(Sample::value).orElse(0.0) + moved));
    }

    /** The value of a sample is given by its moment: two of one moment would be told in some order. */
    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<Instant> moments = Arbitraries.integers()
                .between(0, (int) Gauge.LATENESS.toSeconds() / 10 - 1)
                .map(tenSeconds -> START.plusSeconds(tenSeconds * 10L));
        Arbitrary<Reading> samples =
                moments.map(at -> new Sample("acme", GaugeArea.CHANNELS, at.getEpochSecond() % 97 - 20, at));
        Arbitrary<Long> many = Arbitraries.longs().between(0, 9);
        Arbitrary<Reading> moves = Combinators.combine(many, many, moments)
                .as((up, down, at) -> new Move("acme", GaugeArea.CHANNELS, up, down, at));
        return Arbitraries.oneOf(samples, moves, moves, moves).list().ofMaxSize(30);
    }
}
