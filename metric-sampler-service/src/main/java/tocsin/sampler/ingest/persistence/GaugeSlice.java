package tocsin.sampler.ingest.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Sample;

/** What a batch tells of one sampled gauge in one slice. Not for use by several threads. */
final class GaugeSlice {

    /** Which gauge, and when. Their order is that of the table's key. */
    record Place(GaugeKey gauge, long slice) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int gauges = gauge.compareTo(other.gauge);
            return gauges != 0 ? gauges : Long.compare(slice, other.slice);
        }
    }

    private final Place place;
    private final GaugeReadings gauge;
    private final List<Move> moves = new ArrayList<>();
    private Sample last;
    private long samples;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    GaugeSlice(Place place, GaugeReadings gauge) {
        this.place = place;
        this.gauge = gauge;
    }

    void add(Sample sample) {
        last = last == null ? sample : GaugeReadings.later(last, sample);
        samples++;
        lowest = Math.min(lowest, sample.value());
        highest = Math.max(highest, sample.value());
    }

    void add(Move move) {
        moves.add(move);
    }

    String company() {
        return place.gauge().company();
    }

    String area() {
        return place.gauge().code();
    }

    Instant start() {
        return Slice.start(place.slice());
    }

    long samples() {
        return samples;
    }

    Double last() {
        return last == null ? null : last.value();
    }

    Instant lastAt() {
        return last == null ? null : last.at();
    }

    Double lowest() {
        return last == null ? null : lowest;
    }

    Double highest() {
        return last == null ? null : highest;
    }

    boolean isMovedByCalls() {
        return place.gauge().area().isMovedByCalls();
    }

    /** What moved it after its last sample, as far as this batch tells. */
    Movement movement() {
        return movement(move -> true);
    }

    /** Of that, what the batch knows to be void: a sample of a later slice has come after it. */
    Movement passed() {
        return movement(move -> !move.at().isAfter(gauge.last().at()));
    }

    /** Of that, a part. */
    Movement movement(Predicate<Move> part) {
        return moves.stream()
                .filter(move -> last == null || move.at().isAfter(last.at()))
                .filter(part)
                .map(move -> new Movement(move.up(), move.down()))
                .reduce(Movement.NONE, Movement::plus);
    }

    /** A sum of moves. */
    record Movement(long up, long down) {

        static final Movement NONE = new Movement(0, 0);

        boolean isNone() {
            return equals(NONE);
        }

        Movement plus(Movement other) {
            return new Movement(up + other.up, down + other.down);
        }

        Movement negated() {
            return new Movement(-up, -down);
        }
    }
}
