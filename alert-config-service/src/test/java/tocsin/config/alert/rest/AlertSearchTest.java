package tocsin.config.alert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;

/** Alerts by their titles, ids and levels. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AlertSearchTest {

    private String company;

    @BeforeEach
    void a_company() {
        company = Api.company();
    }

    @Test
    void an_alert_is_found_by_a_part_of_its_title_in_capitals_or_not() {
        alert("Low ASR to Zürich");
        alert("Low balance");

        assertThat(found("title", "asr")).containsExactly("Low ASR to Zürich");
        assertThat(found("title", "ZÜRICH")).containsExactly("Low ASR to Zürich");
        assertThat(found("title", "Low ")).containsExactly("Low ASR to Zürich", "Low balance");
        assertThat(found("title", "high")).isEmpty();
    }

    @Test
    void each_character_of_a_part_stands_for_itself() {
        Stream.of("100% failed", "100 failed", "a_b", "axb", "a\\b", "'; DROP TABLE alert")
                .forEach(this::alert);

        assertThat(found("title", "0%")).containsExactly("100% failed");
        assertThat(found("title", "A_B")).containsExactly("a_b");
        assertThat(found("title", "a\\b")).containsExactly("a\\b");
        assertThat(found("title", "'; drop")).containsExactly("'; DROP TABLE alert");
    }

    @Test
    void alerts_are_found_by_their_ids_each_once_and_in_the_order_of_their_making() {
        String first = alert("First").get("id").asText();
        alert("Second");
        String third = alert("Third").get("id").asText();

        assertThat(found("id", third + "," + first + "," + third + "," + UUID.randomUUID()))
                .containsExactly("First", "Third");
        assertThat(found("id", first)).containsExactly("First");
        assertThat(found("id", UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void a_hundred_ids_are_taken_also_where_their_commas_are_escaped() {
        String ids = Stream.concat(
                        Stream.of(alert("The one").get("id").asText()),
                        Stream.generate(() -> UUID.randomUUID().toString()))
                .limit(100)
                .collect(Collectors.joining(","));

        Response answer = given().urlEncodingEnabled(false)
                .get("/api/v1/alerts?limit=100&id=" + URLEncoder.encode(ids, StandardCharsets.UTF_8));

        assertThat(titles(answer)).containsExactly("The one");
    }

    @Test
    void what_is_out_of_sight_is_not_found() {
        String id = alert("Not theirs").get("id").asText();
        String viewer = TestTokens.of("viewer", Api.company());

        Response answer = given().header("Authorization", "Bearer " + viewer).get("/api/v1/alerts?id=" + id);

        assertThat(titles(answer)).isEmpty();
    }

    @Test
    void alerts_are_found_by_how_grave_they_are() {
        Api.alert(
                Api.newAlert("alert.json", company).put("title", "Look at once").put("noticeLevel", "critical"));
        Api.alert(Api.newAlert("alert.json", company).put("title", "Look").put("noticeLevel", "info"));

        assertThat(found("noticeLevel", "critical")).containsExactly("Look at once");
        assertThat(found("noticeLevel", "error")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "title, ' ', 'must be 1 to 200 characters, not all of them blank'",
        "id, x, must be a UUID",
        "noticeLevel, urgent, 'must be one of none, info, warning, error, critical'"
    })
    void what_makes_no_sense_is_refused_by_its_name(String parameter, String value, String detail) {
        assertRefused(parameter, value, detail);
    }

    @Test
    void more_is_refused_than_can_be_looked_for() {
        assertRefused("title", "x".repeat(201), "must be 1 to 200 characters, not all of them blank");
        assertRefused("id", ",".repeat(100), "must be at most 100 UUIDs, separated by commas");
    }

    private static void assertRefused(String parameter, String value, String detail) {
        Response refused = given().queryParam(parameter, value).get("/api/v1/alerts");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(Contract.json("[{\"parameter\": \"" + parameter + "\", \"detail\": \"" + detail + "\"}]"));
    }

    private JsonNode alert(String title) {
        return Api.alert(Api.newAlert("alert.json", company).put("title", title));
    }

    private List<String> found(String parameter, String value) {
        return titles(given().queryParam("company", company)
                .queryParam(parameter, value)
                .get("/api/v1/alerts"));
    }

    private static List<String> titles(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Api.body(answer).get("items").findValuesAsText("title");
    }
}
