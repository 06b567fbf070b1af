package tocsin.sampler.metric.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;

/**
 * The metrics of a company as the contract shows them.
 *
 * @param at the moment at which they were so
 * @param areas each area's value; its unit is the area's
 */
public record MetricsView(String company, Instant at, Map<String, Area> areas) {

    static MetricsView of(String company, SamplePeriod period, Map<tocsin.sampler.metric.Area, Measurement> all) {
        Map<String, Area> areas = new LinkedHashMap<>();
        all.forEach((area, measurement) ->
                areas.put(area.code(), Area.of(measurement, area instanceof CallArea ? period.length() : null)));
        return new MetricsView(company, period.end(), areas);
    }

    /**
     * One metric.
     *
     * @param value null where there is none
     * @param samples how many calls or samples it is made of
     * @param samplePeriod over which time; null for a gauge
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Area(Double value, long samples, Duration samplePeriod) {

        static Area of(Measurement measurement, Duration samplePeriod) {
            return new Area(
                    measurement.value().isPresent() ? measurement.value().getAsDouble() : null,
                    measurement.samples(),
                    samplePeriod);
        }
    }
}
