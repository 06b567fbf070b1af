package tocsin.sampler.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;

/**
 * The sample periods that end with the steps of a series: what an alert is judged by when a step is over. They overlap where a
 * step is shorter than a sample period, and leave something out where it is longer. A step that is under way has the one that
 * ends now.
 *
 * @param steps the steps, whole slices of the history of their time
 * @param length how long a sample period is, whole slices of that history
 * @param now when it is asked
 */
public record SamplePeriods(Steps steps, Duration length, Instant now) {

    /** What the calls are to be added up in, so that each sample period is made of whole bins. */
    public Bins bins() {
        Duration step = steps.length();
        Duration end = Duration.ofSeconds(length.toSeconds() % step.toSeconds());
        return new Bins(end(steps.from()).minus(length), steps.to(), step, end);
    }

    /** The sample period of the step that is under way; empty where all are over, or none has begun. */
    public Optional<SamplePeriod> underWay() {
        return steps.beginnings()
                .filter(at -> at.isBefore(now) && end(at).isAfter(now))
                .map(at -> new SamplePeriod(length, now))
                .findFirst();
    }

    /**
     * A metric over the sample period of each step; a step that has not begun has no value.
     *
     * @param bins the calls of {@link #bins} in which there are any, by their beginnings
     * @param present those of the sample period that ends {@linkplain #underWay now}
     */
    public List<Point> measure(CallArea area, Map<Instant, CallSums> bins, CallSums present) {
        NavigableMap<Instant, CallSums> totals = totals(bins);
        return steps.beginnings()
                .map(at -> new Point(at, measure(area, at, totals, present), Optional.empty()))
                .toList();
    }

    private Measurement measure(CallArea area, Instant step, NavigableMap<Instant, CallSums> totals, CallSums present) {
        if (!step.isBefore(now)) {
            return Measurement.none(0);
        }
        Instant end = end(step);
        CallSums calls = end.isAfter(now) ? present : before(end, totals).minus(before(end.minus(length), totals));
        return area.measure(calls, length, 1);
    }

    private Instant end(Instant step) {
        return step.plus(steps.length());
    }

    /** All from the first bin on, up to and with each: what lies between two moments is one subtraction away. */
    private static NavigableMap<Instant, CallSums> totals(Map<Instant, CallSums> bins) {
        NavigableMap<Instant, CallSums> totals = new TreeMap<>();
        CallSums total = CallSums.NONE;
        for (Map.Entry<Instant, CallSums> bin : new TreeMap<>(bins).entrySet()) {
            total = total.plus(bin.getValue());
            totals.put(bin.getKey(), total);
        }
        return totals;
    }

    private static CallSums before(Instant moment, NavigableMap<Instant, CallSums> totals) {
        Map.Entry<Instant, CallSums> last = totals.lowerEntry(moment);
        return last == null ? CallSums.NONE : last.getValue();
    }
}
