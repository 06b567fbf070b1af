package tocsin.sampler.series;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.access.Sight;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;

/**
 * A metric of a company over time.
 *
 * @param samplePeriod over how long each value is, which ends with its step; empty where it is over the step
 * @param points one for each step
 */
public record Series(String company, Area area, Steps steps, Optional<Duration> samplePeriod, List<Point> points) {

    /** Reads a metric from what is kept of the past; fails with {@link tocsin.access.OutOfSight} where it must. */
    public static Uni<Series> of(Sight sight, String company, Area area, Steps steps, Chronicle chronicle) {
        sight.demand(company);
        Uni<List<Point>> points = area instanceof CallArea measured
                ? chronicle.calls(company, Bins.of(steps)).map(calls -> measure(measured, calls, steps))
                : chronicle.gauge(company, (GaugeArea) area, steps).map(course -> course.over(steps));
        return points.map(all -> new Series(company, area, steps, Optional.empty(), all));
    }

    private static List<Point> measure(CallArea area, Map<Instant, CallSums> calls, Steps steps) {
        return steps.beginnings()
                .map(at -> new Point(
                        at, area.measure(calls.getOrDefault(at, CallSums.NONE), steps.length(), 1), Optional.empty()))
                .toList();
    }
}
