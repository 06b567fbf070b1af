package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.access.Sight;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.company.Companies;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.series.Chronicle;
import tocsin.sampler.series.Point;
import tocsin.sampler.series.Series;
import tocsin.sampler.series.Span;
import tocsin.sampler.watch.CompanyMetrics;

/**
 * What scripts can look up, as JSON. Blocks until the database has answered, and fails where it does not in good time: that
 * is no fault of the script's.
 */
@Singleton
final class Lookups {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CompanyMetrics metrics;
    private final Chronicle chronicle;
    private final Retention retention;
    private final Companies companies;
    private final ObjectMapper json;

    Lookups(CompanyMetrics metrics, Chronicle chronicle, Retention retention, Companies companies, ObjectMapper json) {
        this.metrics = metrics;
        this.chronicle = chronicle;
        this.retention = retention;
        this.companies = companies;
        this.json = json;
    }

    /** Which companies a script may look at was decided before it came here. */
    private static Sight only(String company) {
        return Sight.of(Set.of(company));
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    /** One metric of a company. */
    JsonNode metric(String company, Area area, SamplePeriod period) {
        return put(json.createObjectNode(), await(metrics.of(only(company), company, area, period)));
    }

    /** Every metric of a company, by its name. */
    JsonNode metrics(String company, SamplePeriod period) {
        ObjectNode all = json.createObjectNode();
        await(metrics.all(only(company), company, period))
                .forEach((area, measurement) -> put(all.putObject(area.code()), measurement));
        return all;
    }

    private static ObjectNode put(ObjectNode answer, Measurement measurement) {
        return put(answer, "value", measurement.value()).put("samples", measurement.samples());
    }

    private static ObjectNode put(ObjectNode answer, String field, OptionalDouble value) {
        return value.isPresent() ? answer.put(field, value.getAsDouble()) : answer.putNull(field);
    }

    /**
     * A metric in steps.
     *
     * @throws Span.Impossible where these would be too many
     */
    JsonNode series(String company, Area area, Span span) {
        ArrayNode points = json.createArrayNode();
        await(Series.of(only(company), company, area, span.steps(retention), chronicle))
                .points()
                .forEach(point -> put(points.addObject(), point));
        return points;
    }

    private static void put(ObjectNode answer, Point point) {
        put(answer.put("at", point.at().toString()), point.measurement());
        point.extent().ifPresent(extent -> {
            put(answer, "lowest", extent.lowest());
            put(answer, "highest", extent.highest());
        });
    }

    /** The companies that are defined, by their ids. */
    List<Company> companies() {
        return await(companies.companies()).stream()
                .sorted(Comparator.comparing(Company::id))
                .toList();
    }

    /**
     * A metric or gauge by its name.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Area area(String code) {
        return Area.of(code)
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(CallArea.values()).map(Area::code).collect(Collectors.joining(", "))
                        + ", balance, channels, consecutive-failures and custom:<name>"));
    }
}
