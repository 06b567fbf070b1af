package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.Unacceptable;
import tocsin.sampler.metric.GaugeArea;

/** Reads a sample ({@code docs/contracts/schemas/sample.json}). */
public final class SampleReader implements ReportReader {

    private final CallTimes times;

    /** A reader that measures the future by a clock. */
    public SampleReader(InstantSource clock) {
        this.times = new CallTimes(clock);
    }

    @Override
    public Report read(ObjectNode object) throws Unacceptable {
        String id = Values.id(object, "id");
        String company = Values.company("company", Values.text(object, "company"));
        GaugeArea area = area(Values.text(object, "area"));
        double value = value(object, area);
        Instant at = Values.requiredInstant(object, "at");
        if (at.isBefore(Instant.EPOCH)) {
            throw Values.invalid("at", "is before 1970");
        }
        times.notInFuture("at", at);
        return new Report.OfSample(id, new Sample(company, area, value, at));
    }

    private static GaugeArea area(String code) throws Unacceptable {
        return GaugeArea.of(code)
                .filter(GaugeArea::isSampled)
                .orElseThrow(() -> new Unacceptable(
                        Reason.UNKNOWN_AREA, "area " + code + " is not one of: balance, channels, custom:<name>"));
    }

    private static double value(ObjectNode object, GaugeArea area) throws Unacceptable {
        JsonNode node = object.get("value");
        if (node == null || node.isNull()) {
            throw new Unacceptable(Reason.MISSING_FIELD, "value is required");
        }
        if (!node.isNumber()) {
            throw Values.invalid("value", "must be a number");
        }
        if (!Sample.isValue(node.doubleValue())) {
            throw Values.invalid("value", "must be from " + -Sample.LARGEST + " to " + Sample.LARGEST);
        }
        if (area.equals(GaugeArea.CHANNELS) && node.doubleValue() < 0) {
            throw Values.invalid("value", "must not be negative");
        }
        return node.doubleValue();
    }
}
