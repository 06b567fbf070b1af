package tocsin.sampler.gauge;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;

/**
 * The value of one gauge: the last sample, moved by whatever moved it since. Without a sample it counts from zero with
 * the first move. The order in which readings are told does not matter. Used by one thread.
 */
public final class Gauge {

    /** A move that is told so much later than a newer one may be lost: by then the older ones are folded into one. */
    public static final Duration LATENESS = Duration.ofMinutes(5);

    /**
     * So many of the newest consecutive failures are kept one by one; older ones are folded into one, however young they
     * are, or an outage would fill the memory. This loses nothing that an alert could tell. An answered call that is told
     * so late that failures after it are folded is passed over: the number stays too high, but all those that are kept
     * came after that call, so it would be at least as many anyway. Below this number it is exact to {@link #LATENESS}.
     */
    public static final int FAILURES_KEPT = 250;

    private final int failuresKept;
    private boolean counts;
    private Instant lastAt;
    private double last;
    private final NavigableMap<Instant, Move> moves = new TreeMap<>();
    private long moved;

    /** A gauge of which nothing is told yet. */
    public Gauge() {
        this(FAILURES_KEPT);
    }

    Gauge(int failuresKept) {
        this.failuresKept = failuresKept;
    }

    /** A gauge of which these readings are told; those of other areas are passed over. */
    public static Gauge of(Area area, Collection<Reading> readings) {
        Gauge gauge = new Gauge();
        readings.stream().filter(reading -> reading.area().equals(area)).forEach(gauge::put);
        return gauge;
    }

    /** Takes a reading. Returns whether the value may have changed. */
    public boolean put(Reading reading) {
        counts = reading.area().isMovedByCalls();
        return reading instanceof Sample sample ? put(sample) : put((Move) reading);
    }

    private boolean put(Sample sample) {
        if (lastAt != null && sample.at().isBefore(lastAt)) {
            return false;
        }
        last = sample.value();
        lastAt = sample.at();
        drop(moves.headMap(sample.at(), true));
        return true;
    }

    private boolean put(Move total) {
        if (lastAt != null && !total.at().isAfter(lastAt)) {
            return false;
        }
        Move known = moves.get(total.at());
        Move newer = known == null ? total : known.newer(total);
        moved += newer.net() - (known == null ? 0 : known.net());
        moves.put(total.at(), newer);
        fold(moves.lastKey().minus(LATENESS));
        if (total.area().equals(GaugeArea.CONSECUTIVE_FAILURES) && moves.size() > failuresKept) {
            fold(moves.firstKey());
        }
        return true;
    }

    /** What is old becomes part of the last sample, so that a gauge which is never sampled stays small. */
    private void fold(Instant until) {
        NavigableMap<Instant, Move> old = moves.headMap(until, true);
        if (!old.isEmpty()) {
            lastAt = old.lastKey();
            last += drop(old);
        }
    }

    private long drop(NavigableMap<Instant, Move> some) {
        long dropped = some.values().stream().mapToLong(Move::net).sum();
        moved -= dropped;
        some.clear();
        return dropped;
    }

    /** The value; empty where nothing was ever told. What only counts is never below zero, whatever got lost. */
    public OptionalDouble value() {
        if (lastAt == null && moves.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = last + moved;
        return OptionalDouble.of(counts ? Math.max(0, value) : value);
    }

    /** The value as an alert measures it. */
    public Measurement measure() {
        OptionalDouble value = value();
        return value.isPresent() ? Measurement.of(value.getAsDouble(), 1) : Measurement.none(0);
    }
}
