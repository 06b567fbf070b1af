package tocsin.sampler.series.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.Past;

/** Metrics over time, from what is in the database. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class SeriesTest {

    @Inject
    Pool pool;

    private final String company = "acme-" + UUID.randomUUID();
    private final Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(3, ChronoUnit.HOURS);

    @Test
    void calls_are_measured_step_by_step() {
        past().calls("slice", hour, 3, 1)
                .calls("slice", hour.plusSeconds(290), 2, 2)
                .calls("slice", at(610), 0, 7);

        JsonNode series = series("asr", at(0), at(900), "PT5M");

        assertThat(points(series)).containsExactly("0 62.5 8", "300 null 0", "600 0.0 7");
        assertThat(series.path("step").asText()).isEqualTo("PT5M");
        assertThat(series.path("from").asText()).isEqualTo(hour.toString());
        assertThat(series.path("points").get(0).has("lowest")).isFalse();
    }

    @Test
    void calls_per_second_are_none_where_nothing_starts() {
        past().calls("slice", at(0), 15, 15);

        assertThat(points(series("cps", at(0), at(120), "PT1M"))).containsExactly("0 0.5 30", "60 0.0 0");
    }

    @Test
    void a_balance_stays_as_it_was_last_told() {
        past().gauge("gauge_slice", "balance", at(-7200), 61.05, 61.05, 61.05, 0)
                .gauge("gauge_slice", "balance", at(310), 60.0, 60.0, 60.0, 0)
                .gauge("gauge_slice", "balance", at(320), 52.4, 40.5, 58.0, 0);

        assertThat(points(series("balance", at(0), at(900), "PT5M")))
                .containsExactly("0 61.05 0 null null", "300 52.4 6 40.5 60.0", "600 52.4 0 null null");
    }

    @Test
    void a_gauge_that_was_told_before_all_history_has_the_value_that_was_kept() {
        past().lastSample("custom:queue-length", 12, Instant.parse("2001-01-01T00:00:00Z"));

        assertThat(points(series("custom:queue-length", at(0), at(10), "PT10S")))
                .containsExactly("0 12.0 0 null null");
    }

    @Test
    void a_gauge_of_which_nothing_was_told_has_no_value() {
        assertThat(points(series("channels", at(0), at(10), "PT10S"))).containsExactly("0 null 0 null null");
        assertThat(points(series("consecutive-failures", at(0), at(10), "PT10S")))
                .containsExactly("0 null 0 null null");
    }

    @Test
    void channels_move_from_their_last_sample_and_their_peak_is_seen() {
        past().gauge("gauge_slice", "channels", at(-600), 5.0, 5, 5, 2)
                .gauge("gauge_slice", "channels", at(-300), null, 0, 0, 1)
                .gauge("gauge_slice", "channels", at(10), null, 0, 0, 20)
                .gauge("gauge_slice", "channels", at(20), null, 0, 0, -25)
                .gauge("gauge_slice", "channels", at(310), 4.0, 4, 30, -1)
                .gauge("gauge_slice", "channels", at(320), null, 0, 0, -9);

        assertThat(points(series("channels", at(0), at(600), "PT5M")))
                .containsExactly("0 3.0 0 3.0 28.0", "300 0.0 3 0.0 30.0");
    }

    @Test
    void channels_that_ended_without_a_start_are_not_shown_as_less_than_none() {
        past().gauge("gauge_slice", "channels", at(-600), null, 0, 0, -100)
                .gauge("gauge_slice", "channels", at(60), null, 0, 0, 103);

        assertThat(points(series("channels", at(0), at(180), "PT1M")))
                .containsExactly("0 0.0 0 null null", "60 3.0 0 3.0 3.0", "120 3.0 0 null null");
    }

    @Test
    void failures_in_a_row_are_counted_from_the_calls() {
        past().calls("slice", at(-60), 1, 50)
                .calls("slice", at(-30), 0, 3)
                .calls("slice", at(0), 0, 4)
                .calls("slice", at(200), 0, 2)
                .calls("slice", at(310), 0, 6)
                .calls("slice", at(320), 2, 1)
                .calls("slice", at(590), 0, 1);

        assertThat(points(series("consecutive-failures", at(0), at(600), "PT5M")))
                .containsExactly("0 9.0 6 7.0 9.0", "300 1.0 10 0.0 15.0");
    }

    @Test
    void where_history_is_coarse_the_step_is_longer() {
        Instant longAgo = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(20, ChronoUnit.DAYS);
        Instant ancient = longAgo.minus(100, ChronoUnit.DAYS);
        past().calls("slice_5m", longAgo, 1, 3).calls("slice_1h", ancient, 1, 1);

        JsonNode fiveMinutes = series("asr", longAgo, longAgo.plusSeconds(600), "PT10S");
        JsonNode hourly = series("asr", ancient, ancient.plusSeconds(3600), "PT90M");

        assertThat(fiveMinutes.path("step").asText()).isEqualTo("PT5M");
        assertThat(fiveMinutes.path("points").get(0).path("value").asDouble()).isEqualTo(25);
        assertThat(hourly.path("step").asText()).isEqualTo("PT2H");
        assertThat(hourly.path("points")).hasSize(1);
        assertThat(hourly.path("points").get(0).path("samples").asInt()).isEqualTo(2);
    }

    @Test
    void without_a_wish_it_is_the_last_hour() {
        JsonNode series = ContractFiles.json(
                given().get("/api/v1/metrics/" + company + "/asr/series").asByteArray());

        assertThat(ContractFiles.faults("series.json", series)).isEmpty();
        assertThat(series.path("step").asText()).isEqualTo("PT30S");
        assertThat(series.path("points").size()).isBetween(120, 121);
    }

    @ParameterizedTest
    @CsvSource({
        "step=PT15S, step, must be a multiple of PT10S up to PT8784H",
        "step=PT0S, step, must be a multiple of PT10S up to PT8784H",
        "step=PT9000000000H, step, must be a multiple of PT10S up to PT8784H",
        "step=often, step, must be a duration such as PT5M",
        "from=yesterday, from, must be a time such as 2026-03-02T09:14:00Z",
        "to=2999-01-01T00:00:00Z, to, must not be later than tomorrow",
        "to=2026-03-02T09:00:00Z&from=2026-03-02T09:00:00Z, from, must be before the end (2026-03-02T09:00:00Z) and after 1970"
    })
    void what_makes_no_sense_is_refused(String query, String parameter, String detail) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/metrics/acme/asr/series?" + query)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void too_many_points_are_refused() {
        given().get("/api/v1/metrics/acme/asr/series?step=PT10S&from=" + at(0) + "&to=" + at(20_010))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("step"))
                .body("errors[0].detail", startsWith("makes 2001 points of the time from " + at(0)));
    }

    @Test
    void an_area_that_is_not_there_is_not_found() {
        given().get("/api/v1/metrics/acme/mos/series")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no area mos."));
    }

    private Past past() {
        return new Past(pool, company);
    }

    private Instant at(long seconds) {
        return hour.plusSeconds(seconds);
    }

    private JsonNode series(String area, Instant from, Instant to, String step) {
        JsonNode series = ContractFiles.json(given().queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .queryParam("step", step)
                .get("/api/v1/metrics/{company}/{area}/series", company, area)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(ContractFiles.faults("series.json", series)).isEmpty();
        return series;
    }

    /** Each point as its seconds since the hour, value, samples and, of a gauge, the lowest and the highest. */
    private List<String> points(JsonNode series) {
        return StreamSupport.stream(series.path("points").spliterator(), false)
                .map(point -> {
                    long seconds = Instant.parse(point.path("at").asText()).getEpochSecond() - hour.getEpochSecond();
                    String call = seconds + " " + point.path("value").asText() + " " + point.path("samples");
                    return point.has("lowest")
                            ? call + " " + point.path("lowest").asText() + " "
                                    + point.path("highest").asText()
                            : call;
                })
                .toList();
    }
}
