package tocsin.sampler.series.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import tocsin.sampler.series.Point;
import tocsin.sampler.series.Point.Extent;
import tocsin.sampler.series.Series;

/**
 * A series as the contract shows it.
 *
 * @param from when the first step begins
 * @param to when the last step ends
 * @param samplePeriod over how long each value is, which ends with its step; null where it is over the step
 * @param points one for each step
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SeriesView(
        String company,
        String area,
        Instant from,
        Instant to,
        Duration step,
        Duration samplePeriod,
        List<PointView> points) {

    static SeriesView of(Series series) {
        return new SeriesView(
                series.company(),
                series.area().code(),
                series.steps().from(),
                series.steps().to(),
                series.steps().length(),
                series.samplePeriod().orElse(null),
                series.points().stream().map(PointView::of).toList());
    }

    /** One step. */
    public sealed interface PointView {

        private static PointView of(Point point) {
            Double value = number(point.measurement().value());
            long samples = point.measurement().samples();
            return point.extent()
                    .<PointView>map(extent -> gauge(point.at(), value, samples, extent))
                    .orElseGet(() -> new OfCalls(point.at(), value, samples));
        }

        private static PointView gauge(Instant at, Double value, long samples, Extent extent) {
            return new OfGauge(at, value, samples, number(extent.lowest()), number(extent.highest()));
        }

        private static Double number(OptionalDouble value) {
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }

    /**
     * Of a metric over calls.
     *
     * @param value over the step, or over the sample period that ends with it; null where there were no calls for one
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OfCalls(Instant at, Double value, long samples) implements PointView {}

    /**
     * Of a gauge.
     *
     * @param value the value at the end of the step; null where nothing was ever told by then
     * @param lowest null where nothing was told in the step
     * @param highest null where nothing was told in the step
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OfGauge(Instant at, Double value, long samples, Double lowest, Double highest) implements PointView {}
}
