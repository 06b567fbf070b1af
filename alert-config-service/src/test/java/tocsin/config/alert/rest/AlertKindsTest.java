package tocsin.config.alert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;

/** Every kind of alert that there is: over all areas, comparing and reporting, with penalties. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AlertKindsTest {

    private static final String COMPARING =
            """
            "holdFor": "PT0S", "noData": "keep", "repeat": null, "penalty": null, "template": "alert",
            "noticeLevel": "warning", "notifyReset": true, "enabled": true""";
    private static final String REPORTING =
            """
            "template": "alert", "noticeLevel": "info", "enabled": true""";

    @ParameterizedTest
    @CsvSource({
        "alert-request.json, false",
        "alert-request-channels.json, false",
        "alert-request-custom.json, false",
        "alert-request-penalty.json, false",
        "alert-request-always.json, true"
    })
    void a_request_of_the_contract_comes_back_with_the_standard_values_and_in_its_definition(
            String file, boolean reports) {
        ObjectNode request = request(file);

        ObjectNode added = Api.alert(request);

        ObjectNode expected = (ObjectNode) Contract.json("{" + (reports ? REPORTING : COMPARING) + "}");
        if (!reports) {
            expected.putNull("resetThreshold");
        }
        expected.setAll(request);
        expected.put("id", added.get("id").asText());
        assertThat(added).isEqualTo(expected);
        JsonNode definition = definition(added.get("id").asText());
        assertThat(definition.get("body")).isEqualTo(added);
        assertThat(Contract.objections("definition.json", definition)).isEmpty();
    }

    private static ObjectNode request(String file) {
        ObjectNode request = Contract.example(file);
        return request.has("company")
                ? request.put("company", Api.company())
                : request.put("title", request.get("title").asText() + " " + UUID.randomUUID());
    }

    private static JsonNode definition(String key) {
        long after = 0;
        while (true) {
            JsonNode page = Api.body(given().get("/api/v1/definitions?limit=1000&after={after}", after));
            for (JsonNode item : page.get("items")) {
                if (item.get("key").asText().equals(key)) {
                    return item;
                }
            }
            assertThat(page.get("next").isNull()).as("no definition of " + key).isFalse();
            after = page.get("next").asLong();
        }
    }

    @Test
    void a_comparison_becomes_a_report_and_back_once_what_has_no_meaning_is_taken_along() {
        ObjectNode comparison = Api.alert(request("alert-request-penalty.json"));
        String path = "/api/v1/alerts/" + comparison.get("id").asText();

        assertThat(refusedFields(patch(path, "{\"operator\": \"always\", \"schedule\": \"0 8 * * *\"}")))
                .containsExactly("#/threshold", "#/resetThreshold", "#/penalty");
        assertThat(Api.body(given().get(path))).isEqualTo(comparison);
        Response report = patch(
                path,
                """
                {"operator": "always", "schedule": "0 8 * * *", "threshold": null, "resetThreshold": null, "penalty": null}""");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(Api.body(report).has("threshold")).isFalse();

        ObjectNode wanted = Api.body(report).put("operator", ">=").put("threshold", 20);
        assertThat(refusedFields(put(path, wanted))).containsExactly("#/schedule");
        wanted.remove("schedule");
        Response back = put(path, wanted.put("resetThreshold", 0).put("penalty", "PT1H"));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(Api.body(back)).isEqualTo(comparison);
    }

    @ParameterizedTest
    @ValueSource(strings = {"channels", "consecutive-failures", "custom:queue-length"})
    void a_list_shows_the_alerts_of_an_area_only(String area) {
        String company = Api.company();
        Api.alert(Api.newAlert("alert.json", company));
        for (String each : List.of("channels", "consecutive-failures", "custom:queue-length", "custom:other")) {
            Api.alert(Api.newAlert("alert-request-custom.json", company)
                    .put("title", each)
                    .put("area", each));
        }

        JsonNode items = Api.body(given().get("/api/v1/alerts?company={company}&area={area}", company, area))
                .get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("area").asText()).isEqualTo(area);
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom:", "custom:-", "Script", "CHANNELS"})
    void a_list_of_an_area_that_there_is_not_is_refused(String area) {
        assertThat(given().get("/api/v1/alerts?area={area}", area).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999999", "1e-9999999999", "-0.5E+99999999999"})
    void a_number_beyond_all_bounds_makes_the_body_unreadable(String number) {
        Response refused = given().contentType(ContentType.JSON)
                .body("{\"title\": \"Low\", \"threshold\": " + number + "}")
                .post("/api/v1/alerts");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(Api.body(refused).get("type").asText()).isEqualTo("urn:tocsin:problem:unreadable");
        assertThat(Api.body(refused).get("detail").asText())
                .startsWith("A number is too large or too small to be read (line 1, column ");
    }

    private static List<String> refusedFields(Response response) {
        assertThat(response.statusCode()).isEqualTo(400);
        List<String> pointers = new ArrayList<>();
        Api.body(response)
                .get("errors")
                .forEach(error -> pointers.add(error.get("pointer").asText()));
        return pointers;
    }

    private static Response patch(String path, String patch) {
        return given().contentType("application/merge-patch+json").body(patch).patch(path);
    }

    private static Response put(String path, JsonNode body) {
        return given().contentType(ContentType.JSON).body(body.toString()).put(path);
    }
}
