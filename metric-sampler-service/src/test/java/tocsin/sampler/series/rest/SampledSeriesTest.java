package tocsin.sampler.series.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.Past;
import tocsin.sampler.call.Slice;

/** Metrics over time as alerts see them, from what is in the database. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class SampledSeriesTest {

    @Inject
    Pool pool;

    private final String company = "acme-" + UUID.randomUUID();
    private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(3, ChronoUnit.HOURS);

    @Test
    void each_value_is_over_the_sample_period_that_ends_with_its_step() {
        past().calls("slice", at(-120), 1, 0)
                .calls("slice", at(-110), 4, 0)
                .calls("slice", at(50), 0, 4)
                .calls("slice", at(60), 2, 2);

        JsonNode series = series("asr", at(0), at(180), "PT1M", "PT2M50S");

        assertThat(series.path("samplePeriod").asText()).isEqualTo("PT2M50S");
        assertThat(series.path("step").asText()).isEqualTo("PT1M");
        assertThat(points(series)).containsExactly("0 50.0 8", "60 25.0 8", "120 25.0 8");
    }

    @Test
    void of_a_step_that_is_longer_its_end_counts() {
        past().calls("slice", at(1490), 0, 9)
                .calls("slice", at(1500), 3, 1)
                .calls("slice", at(1790), 4, 0)
                .calls("slice", at(1800), 0, 9);

        assertThat(points(series("asr", at(0), at(3600), "PT30M", "PT5M"))).containsExactly("0 87.5 8", "1800 null 0");
        assertThat(points(series("cps", at(0), at(3600), "PT30M", "PT5M")))
                .containsExactly("0 0.02666666666666667 8", "1800 0.0 0");
    }

    @Test
    void the_points_are_what_a_backtest_judges_at_that_moment() {
        for (int slice = 0; slice < 60; slice++) {
            past().calls("slice", at(slice * 10), slice % 20 < 9 ? 7 : 1, slice % 20 < 9 ? 1 : 8);
        }

        JsonNode transitions = backtest(at(0), at(600));
        List<String> shown = points(series("asr", at(0), at(600), "PT10S", "PT1M"));

        assertThat(transitions).hasSizeGreaterThan(4).allSatisfy(transition -> {
            long end = seconds(transition.path("at").asText());
            assertThat(shown)
                    .contains(end - 10 + " " + transition.path("value").asDouble() + " "
                            + transition.path("samples").asText());
        });
    }

    @Test
    void the_step_that_is_under_way_shows_what_alerts_see_now() {
        past().calls("slice", Slice.start(Slice.at(Instant.now())), 3, 1);

        Instant now = Instant.now();

        JsonNode points = series("asr", now, now.plus(23, ChronoUnit.HOURS), "P1D", "PT5M")
                .path("points");

        assertThat(points.get(0).path("value").asDouble()).isEqualTo(75);
    }

    @Test
    void where_history_is_coarse_periods_are_made_of_it() {
        Instant longAgo = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(20, ChronoUnit.DAYS);
        past().calls("slice_5m", longAgo.minusSeconds(600), 1, 0)
                .calls("slice_5m", longAgo.minusSeconds(300), 0, 1)
                .calls("slice_5m", longAgo, 2, 0);

        JsonNode series = series("asr", longAgo, longAgo.plusSeconds(300), "PT10S", "PT10M");

        assertThat(series.path("step").asText()).isEqualTo("PT5M");
        assertThat(series.path("points").get(0).path("samples").asInt()).isEqualTo(3);
        refused(
                "asr",
                "samplePeriod=PT1M&from=" + longAgo + "&to=" + longAgo.plusSeconds(300),
                "must be a multiple of PT5M, which is how finely calls of " + longAgo.minusSeconds(60) + " are kept");
    }

    @Test
    void without_a_sample_period_none_is_said() {
        JsonNode series = ContractFiles.json(
                given().get("/api/v1/metrics/" + company + "/asr/series").asByteArray());

        assertThat(series.path("samplePeriod").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "asr, PT15S, must be a multiple of PT10S up to PT24H",
        "acd, P1DT10S, must be a multiple of PT10S up to PT24H",
        "cps, often, must be a duration such as PT5M",
        "balance, PT5M, 'has no meaning for the area balance, which is not measured over time'",
        "consecutive-failures, PT5M, 'has no meaning for the area consecutive-failures, which is not measured over time'"
    })
    void what_makes_no_sense_is_refused(String area, String samplePeriod, String detail) {
        refused(area, "samplePeriod=" + samplePeriod, detail);
    }

    private void refused(String area, String query, String detail) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/metrics/acme/" + area + "/series?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("samplePeriod"))
                .body("errors[0].detail", equalTo(detail));
    }

    private Past past() {
        return new Past(pool, company);
    }

    private Instant at(long seconds) {
        return hour.plusSeconds(seconds);
    }

    private long seconds(String moment) {
        return Duration.between(hour, Instant.parse(moment)).toSeconds();
    }

    private JsonNode series(String area, Instant from, Instant to, String step, String samplePeriod) {
        JsonNode series = ContractFiles.json(given().queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .queryParam("step", step)
                .queryParam("samplePeriod", samplePeriod)
                .get("/api/v1/metrics/{company}/{area}/series", company, area)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(ContractFiles.faults("series.json", series)).isEmpty();
        return series;
    }

    private JsonNode backtest(Instant from, Instant to) {
        ObjectNode request = (ObjectNode) ContractFiles.json(ContractFiles.example("backtest-request.json"));
        request.put("from", from.toString())
                .put("to", to.toString())
                .withObject("/alert")
                .put("company", company)
                .put("operator", "<=")
                .put("threshold", 50)
                .putNull("resetThreshold")
                .put("samplePeriod", "PT1M")
                .put("minimumCalls", 1);
        return ContractFiles.json(given().contentType("application/json")
                        .body(request.toString())
                        .post("/api/v1/backtests")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .path("transitions");
    }

    /** Each point as its seconds since the hour, value and samples. */
    private List<String> points(JsonNode series) {
        List<String> points = new ArrayList<>();
        series.path("points")
                .forEach(point -> points.add(seconds(point.path("at").asText()) + " "
                        + point.path("value").asText() + " " + point.path("samples")));
        return points;
    }
}
