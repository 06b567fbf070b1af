package tocsin.sampler.ingest.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.sampler.gauge.CallReadings;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Report;

/** What some reports tell of gauges, sorted out. Not for use by several threads. */
final class Readings {

    private static final int NANOS_OF_MICRO = 1000;

    private final Map<GaugeKey, GaugeReadings> gauges = new HashMap<>();

    /** Takes what a report tells. */
    void add(Report report) {
        if (report instanceof Report.OfCall call) {
            CallReadings.of(call.call()).forEach(this::add);
        } else {
            add(((Report.OfSample) report).sample());
        }
    }

    private void add(Reading reading) {
        GaugeReadings gauge = gauges.computeIfAbsent(GaugeKey.of(reading), GaugeReadings::new);
        if (reading instanceof Move move) {
            gauge.add(isExact(move) ? move : kept(move));
        } else {
            Sample sample = (Sample) reading;
            gauge.add(isExact(sample) ? sample : kept(sample));
        }
    }

    private static boolean isExact(Reading reading) {
        return reading.at().getNano() % NANOS_OF_MICRO == 0;
    }

    private static Move kept(Move move) {
        return new Move(move.company(), move.area(), move.up(), move.down(), micros(move));
    }

    private static Sample kept(Sample sample) {
        return new Sample(sample.company(), sample.area(), sample.value(), micros(sample));
    }

    /** As exact as the database keeps it, so that both agree on what is before and what is after. */
    private static Instant micros(Reading reading) {
        return reading.at().truncatedTo(ChronoUnit.MICROS);
    }

    boolean isEmpty() {
        return gauges.isEmpty();
    }

    /** Gauge by gauge, by their keys. */
    List<GaugeReadings> gauges() {
        List<GaugeReadings> all = new ArrayList<>(gauges.values());
        all.sort((one, other) -> one.gauge().compareTo(other.gauge()));
        return all;
    }

    /** The last sample of each gauge, by their keys. */
    List<Sample> last() {
        List<Sample> last = new ArrayList<>();
        for (GaugeReadings gauge : gauges()) {
            if (gauge.last() != null) {
                last.add(gauge.last());
            }
        }
        return last;
    }

    /** All moves, those of one moment together, by their keys. */
    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        gauges().forEach(gauge -> moves.addAll(gauge.moves()));
        return moves;
    }

    /** The moves that count as far as these readings know, by their keys. */
    List<Move> lasting() {
        List<Move> moves = new ArrayList<>();
        gauges().forEach(gauge -> moves.addAll(gauge.lasting()));
        return moves;
    }

    /**
     * Everything told, by time.
     *
     * @param recorded what tells more than these readings do, such as the totals of moves after the commit
     */
    List<Reading> byTime(Collection<? extends Reading> recorded) {
        List<Reading> all = new ArrayList<>(recorded);
        gauges.values().forEach(gauge -> all.addAll(gauge.passed()));
        gauges.values().forEach(gauge -> all.addAll(gauge.samples()));
        all.sort(Readings::byTime);
        return List.copyOf(all);
    }

    /** At the same moment moves come before samples, so that the sample wins. */
    private static int byTime(Reading one, Reading other) {
        int moments = one.at().compareTo(other.at());
        return moments != 0 ? moments : Boolean.compare(one instanceof Sample, other instanceof Sample);
    }
}
