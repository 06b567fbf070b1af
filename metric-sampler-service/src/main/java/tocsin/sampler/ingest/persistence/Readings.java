package tocsin.sampler.ingest.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tocsin.sampler.gauge.CallReadings;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Report;

/** What some reports tell of gauges, sorted out. */
final class Readings {

    /** At the same moment moves come before samples, so that the sample wins. */
    private static final Comparator<Reading> BY_TIME =
            Comparator.comparing(Reading::at).thenComparing(Sample.class::isInstance);

    private static final Comparator<Reading> BY_KEY =
            Comparator.comparing(GaugeKey::of).thenComparing(Reading::at);

    private final List<Sample> samples = new ArrayList<>();
    private final SortedMap<Reading, Move> moves = new TreeMap<>(BY_KEY);
    private final SortedMap<GaugeKey, Sample> last = new TreeMap<>();

    private Readings() {}

    static Readings of(Stream<Report> reports) {
        Readings readings = new Readings();
        reports.flatMap(Readings::told).forEach(readings::add);
        return readings;
    }

    private static Stream<Reading> told(Report report) {
        return report instanceof Report.OfCall call
                ? CallReadings.of(call.call()).stream()
                : Stream.of(((Report.OfSample) report).sample());
    }

    private void add(Reading reading) {
        if (reading instanceof Move move) {
            Move kept = new Move(move.company(), move.area(), move.up(), move.down(), micros(move));
            moves.merge(kept, kept, Move::plus);
        } else {
            Sample sample = (Sample) reading;
            Sample kept = new Sample(sample.company(), sample.area(), sample.value(), micros(sample));
            samples.add(kept);
            last.merge(GaugeKey.of(kept), kept, Readings::later);
        }
    }

    /** As exact as the database keeps it, so that both agree on what is before and what is after. */
    private static Instant micros(Reading reading) {
        return reading.at().truncatedTo(ChronoUnit.MICROS);
    }

    /** Of two samples of one moment the one that came later is the later one. */
    static Sample later(Sample first, Sample second) {
        return second.at().isBefore(first.at()) ? first : second;
    }

    boolean isEmpty() {
        return samples.isEmpty() && moves.isEmpty();
    }

    /** All samples, as they came. */
    List<Sample> samples() {
        return samples;
    }

    /** All moves, those of one moment together, by their keys. */
    Collection<Move> moves() {
        return moves.values();
    }

    /** The last sample of each gauge, by their keys. */
    Map<GaugeKey, Sample> last() {
        return last;
    }

    /** Whether a move counts as far as these samples know: it is after the last one of its gauge. */
    boolean counts(Move move) {
        Sample sample = last.get(GaugeKey.of(move));
        return sample == null || move.at().isAfter(sample.at());
    }

    /**
     * Everything told, by time.
     *
     * @param recorded what tells more than these readings do, such as the totals of moves after the commit
     */
    List<Reading> byTime(Collection<? extends Reading> recorded) {
        List<Reading> all = new ArrayList<>(recorded);
        moves().stream().filter(move -> !counts(move)).forEach(all::add);
        all.addAll(samples);
        all.sort(BY_TIME);
        return List.copyOf(all);
    }
}
