package tocsin.config.alert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AlertChecksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alert-request.json",
                "alert-request-always.json",
                "alert-request-channels.json",
                "alert-request-custom.json",
                "alert-request-script.json",
                "alert-request-penalty.json"
            })
    void an_alert_that_makes_sense_is_answered_as_its_definition_would_have_it(String file) {
        ObjectNode request = Contract.example(file);
        ObjectNode added = Api.alert(unlikeAnyOther(request));

        Response checked = Api.postAlertCheck(request);

        assertThat(checked.statusCode()).isEqualTo(200);
        ObjectNode alert = Api.body(checked);
        assertThat(Contract.objections("alert.json", alert)).isEmpty();
        assertThat(UUID.fromString(alert.get("id").asText())).isNotNull();
        added.put("id", alert.get("id").asText()).setAll(request);
        assertThat(alert).isEqualTo(added);
    }

    private static ObjectNode unlikeAnyOther(ObjectNode request) {
        ObjectNode copy = request.deepCopy();
        if (copy.has("script")) {
            copy.put("script", Api.script(null));
        }
        return copy.has("company")
                ? copy.put("company", Api.company())
                : copy.put("title", "Checked " + UUID.randomUUID());
    }

    @Test
    void a_title_that_is_taken_and_a_company_that_there_is_not_do_not_matter() {
        ObjectNode taken = Api.newAlert("alert-request.json", Api.company());
        Api.alert(taken);
        ObjectNode ofNobody = Api.newAlert("alert-request.json", Api.freshId());

        assertThat(Api.postAlertCheck(taken).statusCode()).isEqualTo(200);
        assertThat(Api.postAlertCheck(ofNobody).statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_is_kept() {
        String company = Api.company();

        ObjectNode checked = Api.body(Api.postAlertCheck(Api.newAlert("alert-request.json", company)));

        assertThat(Api.body(given().get("/api/v1/alerts?company=" + company)).get("items"))
                .isEmpty();
        assertThat(given().get("/api/v1/alerts/" + checked.get("id").asText()).statusCode())
                .isEqualTo(404);
        assertThat(given().delete("/api/v1/companies/" + company).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                """
                {"id": "0f8fad5b-d9cb-469f-a165-70867728950e", "title": "", "recipients": [7], "area": "balance", "operator": "always",
                 "threshold": 5, "schedule": "0 0 30 2 *", "samplePeriod": "PT5M", "colour": "red"}"""
            })
    void what_makes_no_sense_is_answered_with_the_problem_that_adding_it_would_be(String body) {
        JsonNode wanted = Contract.json(body);

        Response refused = Api.postAlertCheck(wanted);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(Api.body(refused)).isEqualTo(Api.body(Api.postAlert(wanted)));
    }
}
