package tocsin.sampler.ingest.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Sample;

/** What some reports tell of one gauge. Not for use by several threads. */
final class GaugeReadings {

    private final GaugeKey gauge;
    private final List<Sample> samples = new ArrayList<>();
    private final List<Move> told = new ArrayList<>();
    private List<Move> moves;
    private Sample last;

    GaugeReadings(GaugeKey gauge) {
        this.gauge = gauge;
    }

    void add(Sample sample) {
        samples.add(sample);
        last = last == null ? sample : later(last, sample);
    }

    void add(Move move) {
        told.add(move);
        moves = null;
    }

    /** Of two samples of one moment the one that came later is the later one. */
    static Sample later(Sample first, Sample second) {
        return second.at().isBefore(first.at()) ? first : second;
    }

    GaugeKey gauge() {
        return gauge;
    }

    /** All samples, as they came. */
    List<Sample> samples() {
        return samples;
    }

    /** The last sample; null where there is none. */
    Sample last() {
        return last;
    }

    /** All moves, those of one moment together, by their time. */
    List<Move> moves() {
        if (moves == null) {
            moves = byMoment(told);
        }
        return moves;
    }

    private static List<Move> byMoment(List<Move> told) {
        told.sort(Comparator.comparing(Move::at));
        List<Move> moments = new ArrayList<>(told.size());
        for (Move move : told) {
            int newest = moments.size() - 1;
            if (newest >= 0 && moments.get(newest).at().equals(move.at())) {
                moments.set(newest, moments.get(newest).plus(move));
            } else {
                moments.add(move);
            }
        }
        return moments;
    }

    /** The moves that count as far as these readings know: those after the last sample. */
    List<Move> lasting() {
        return moves().subList(firstLasting(), moves().size());
    }

    /** The others. */
    List<Move> passed() {
        return moves().subList(0, firstLasting());
    }

    private int firstLasting() {
        if (last == null) {
            return 0;
        }
        int first = moves().size();
        while (first > 0 && moves().get(first - 1).at().isAfter(last.at())) {
            first--;
        }
        return first;
    }
}
