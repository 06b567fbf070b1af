package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.json.Known;
import tocsin.sampler.gauge.Gauge;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.series.Chronicle;
import tocsin.sampler.series.Series;
import tocsin.sampler.series.Steps;
import tocsin.sampler.watch.History;

/**
 * What scripts can look up, as JSON. Blocks until the database has answered, and fails where it does not in good time: that
 * is no fault of the script's.
 */
@Singleton
final class Lookups {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration USUAL_SPAN = Duration.ofHours(1);

    private final History history;
    private final Chronicle chronicle;
    private final Retention retention;
    private final Known known;
    private final ObjectMapper json;

    Lookups(History history, Chronicle chronicle, Retention retention, Known known, ObjectMapper json) {
        this.history = history;
        this.chronicle = chronicle;
        this.retention = retention;
        this.known = known;
        this.json = json;
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    /** One metric of a company over the period that ends now. */
    JsonNode metric(String company, Area area, Duration period, Instant now) {
        return area instanceof CallArea calls
                ? measured(calls.measure(calls(company, period, now), period, 1))
                : measured(Gauge.of(area, gauges(company)).measure());
    }

    /** Every metric of a company over the period that ends now, by its name. */
    JsonNode metrics(String company, Duration period, Instant now) {
        CallSums calls = calls(company, period, now);
        ObjectNode all = json.createObjectNode();
        for (CallArea area : CallArea.values()) {
            all.set(area.code(), measured(area.measure(calls, period, 1)));
        }
        List<Reading> readings = gauges(company);
        readings.stream()
                .map(Reading::area)
                .distinct()
                .forEach(area -> all.set(area.code(), measured(Gauge.of(area, readings).measure())));
        return all;
    }

    private CallSums calls(String company, Duration period, Instant now) {
        return await(history.calls(company, new SamplePeriod(period, now)));
    }

    private List<Reading> gauges(String company) {
        return await(history.gauges(List.of(company)));
    }

    private ObjectNode measured(Measurement measurement) {
        ObjectNode answer = json.createObjectNode();
        putNumber(answer, measurement.value());
        return answer.put("samples", measurement.samples());
    }

    private static void putNumber(ObjectNode answer, OptionalDouble value) {
        if (value.isPresent()) {
            answer.put("value", value.getAsDouble());
        } else {
            answer.putNull("value");
        }
    }

    /**
     * A metric in steps.
     *
     * @throws IllegalArgumentException where these would be too many
     */
    JsonNode series(String company, Area area, Span span, Instant now) {
        Instant to = span.to().orElse(now);
        Instant from = span.from().orElseGet(() -> to.minus(USUAL_SPAN));
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to, which is " + to);
        }
        Duration finest = Steps.finestAt(from, now, retention);
        Duration length = span.step()
                .map(wish -> Steps.multiple(wish, finest))
                .orElseGet(() -> Steps.easyLength(Duration.between(from, to), finest));
        Steps steps = Steps.covering(from, to, length);
        if (steps.count() > Steps.MOST) {
            throw new IllegalArgumentException(
                    "step makes " + steps.count() + " points; at most " + Steps.MOST + " are told");
        }
        ArrayNode points = json.createArrayNode();
        await(Series.of(company, area, steps, chronicle)).points().forEach(point -> points.add(
                measured(point.measurement()).put("at", point.at().toString())));
        return points;
    }

    /** The companies that are defined. */
    List<Company> companies() {
        return await(known.companies());
    }

    /**
     * A metric or gauge by its name.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Area area(String code) {
        return Area.of(code)
                .orElseThrow(() -> new IllegalArgumentException("there is no area " + code + "; there are asr, acd, pdd, "
                        + "ner, cps, " + GaugeArea.BALANCE.code() + ", channels, consecutive-failures and custom:<name>"));
    }

    /**
     * A sample period.
     *
     * @throws IllegalArgumentException where it is no multiple of the slices' width, or too long
     */
    static Duration period(Duration period, Duration longest) {
        boolean whole = period.toSeconds() % Slice.WIDTH.toSeconds() == 0 && period.toNanosPart() == 0;
        if (!whole || period.compareTo(Slice.WIDTH) < 0 || period.compareTo(longest) > 0) {
            throw new IllegalArgumentException("must be a multiple of " + Slice.WIDTH + " up to " + longest);
        }
        return period;
    }
}
