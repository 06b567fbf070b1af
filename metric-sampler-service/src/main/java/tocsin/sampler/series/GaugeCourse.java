package tocsin.sampler.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.sampler.metric.Measurement;

/**
 * How a gauge went.
 *
 * @param before its value before the first step; empty where nothing was ever told by then
 * @param steps the steps in which anything was told of it, by their beginnings
 */
public record GaugeCourse(OptionalDouble before, Map<Instant, Told> steps) {

    /**
     * What was told in a step.
     *
     * @param value the value at the end of the step
     * @param extent how far it went
     * @param samples how many samples there were or, of failures in a row, how many calls
     */
    public record Told(double value, Point.Extent extent, long samples) {}

    /** The gauge's value at the end of each step; where nothing is told, it stays as it was. */
    public List<Point> over(Steps grid) {
        List<Point> points = new ArrayList<>();
        OptionalDouble value = before;
        for (Instant at : grid.beginnings().toList()) {
            Told told = steps.get(at);
            if (told == null) {
                points.add(new Point(at, new Measurement(value, 0), Optional.of(Point.Extent.NONE)));
            } else {
                value = OptionalDouble.of(told.value());
                points.add(new Point(at, new Measurement(value, told.samples()), Optional.of(told.extent())));
            }
        }
        return points;
    }
}
