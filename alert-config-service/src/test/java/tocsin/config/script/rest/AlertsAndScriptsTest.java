package tocsin.config.script.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;

/** An alert names a script that there is and that may serve it, and so it stays. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AlertsAndScriptsTest {

    @Test
    void an_alert_names_a_script_of_its_company() {
        String company = Api.company();
        ObjectNode wanted = alert(company, Api.script(company));

        ObjectNode added = Api.alert(wanted);

        ObjectNode expected = (ObjectNode)
                Contract.json(
                        """
                {"schedule": null, "operator": null, "holdFor": "PT0S", "noData": "keep", "repeat": null, "penalty": null,
                 "template": "alert", "noticeLevel": "warning", "notifyReset": true, "enabled": true}""");
        expected.setAll(wanted);
        assertThat(added).isEqualTo(expected.put("id", added.get("id").asText()));
        assertThat(Api.body(given().get("/api/v1/alerts/" + added.get("id").asText())))
                .isEqualTo(added);
        assertThat(Contract.objections("alert.json", added)).isEmpty();
    }

    @Test
    void the_example_of_the_contract_comes_back_as_it_was_given() {
        String company = Api.company();
        ObjectNode wanted = Api.newAlert("alert-script.json", company).put("script", Api.script(company));

        ObjectNode added = Api.alert(wanted);

        assertThat(added).isEqualTo(wanted.deepCopy().put("id", added.get("id").asText()));
    }

    @Test
    void a_script_of_an_operator_serves_a_company_a_tag_and_everybody() {
        String script = Api.script(null);
        ObjectNode ofTag = alert(null, script).put("tag", "gold");

        for (ObjectNode wanted : List.of(alert(Api.company(), script), ofTag, alert(null, script))) {
            assertThat(Api.postAlert(wanted).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void a_script_of_a_company_serves_nobody_else() {
        String owner = Api.company("gold");
        String other = Api.company();
        String script = Api.script(owner);

        assertForeign(Api.postAlert(alert(other, script)), owner, "company " + other);
        assertForeign(Api.postAlert(alert(null, script).put("tag", "gold")), owner, "tag gold");
        assertForeign(Api.postAlert(alert(null, script)), owner, "all companies");

        ObjectNode kept = Api.alert(alert(owner, script));
        String path = "/api/v1/alerts/" + kept.get("id").asText();
        assertForeign(patch(path, "{\"company\": null}"), owner, "all companies");
        assertForeign(
                given().contentType(ContentType.JSON)
                        .body(kept.deepCopy().put("company", other).toString())
                        .put(path),
                owner,
                "company " + other);
        assertThat(Api.body(given().get(path))).isEqualTo(kept);
    }

    private static void assertForeign(Response refused, String owner, String scope) {
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(Contract.json(
                        """
                                [{"pointer": "#/script", "detail":
                                  "is a script of company %s, which serves alerts of that company only and none for %s"}]"""
                                .formatted(owner, scope)));
    }

    @Test
    void a_script_that_there_is_not_is_refused_in_whatever_way_it_comes() {
        String company = Api.company();
        String unknown = "s-" + UUID.randomUUID();
        ObjectNode kept = Api.alert(Api.newAlert("alert-balance.json", company));
        String path = "/api/v1/alerts/" + kept.get("id").asText();

        assertUnknown(Api.postAlert(alert(company, unknown)));
        assertUnknown(patch(path, "{\"area\": \"script\", \"script\": \"" + unknown + "\"}"));
        assertUnknown(given().contentType(ContentType.JSON)
                .body(alert(company, unknown).toString())
                .put(path));
        assertThat(Api.body(given().get(path))).isEqualTo(kept);
        assertThat(Api.postAlertCheck(alert(company, unknown)).statusCode()).isEqualTo(200);
    }

    private static void assertUnknown(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(Contract.json(
                        "[{\"pointer\": \"#/script\", \"detail\": \"there is no script of this name\"}]"));
    }

    @Test
    void an_alert_turns_to_a_script_with_a_threshold_and_without_one_and_back() {
        String company = Api.company();
        ObjectNode balance = Api.alert(Api.newAlert("alert-balance.json", company));
        String path = "/api/v1/alerts/" + balance.get("id").asText();

        Response compared = patch(path, "{\"area\": \"script\", \"script\": \"%s\"}".formatted(Api.script(company)));
        assertThat(compared.statusCode()).isEqualTo(200);
        assertThat(Api.body(compared).get("threshold")).isEqualTo(balance.get("threshold"));
        assertThat(refusedFields(patch(path, "{\"operator\": null}"))).containsExactly("#/operator");
        Response decided = patch(
                path,
                """
                {"operator": null, "threshold": null, "resetThreshold": null, "schedule": "0 8 * * *"}""");
        assertThat(decided.statusCode()).isEqualTo(200);
        assertThat(Api.body(decided).get("operator").isNull()).isTrue();
        assertThat(Api.body(decided).has("threshold")).isFalse();
        assertThat(refusedFields(patch(path, "{\"operator\": \"always\"}"))).containsExactly("#/operator");

        ObjectNode back = balance.deepCopy();
        assertThat(given().contentType(ContentType.JSON)
                        .body(back.toString())
                        .put(path)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Api.body(given().get(path))).isEqualTo(balance);
    }

    private static List<String> refusedFields(Response response) {
        assertThat(response.statusCode()).isEqualTo(400);
        return Api.body(response).get("errors").findValuesAsText("pointer");
    }

    @Test
    void a_list_shows_the_alerts_of_scripts_only() {
        String company = Api.company();
        Api.alert(Api.newAlert("alert.json", company));
        ObjectNode added = Api.alert(alert(company, Api.script(company)));

        JsonNode items = Api.body(given().get("/api/v1/alerts?company={company}&area=script", company))
                .get("items");

        assertThat(items).containsExactly(added);
    }

    @Test
    void a_script_that_alerts_name_cannot_be_deleted() {
        String script = Api.script(null);
        String first = Api.alert(alert(Api.company(), script)).get("id").asText();
        String second = Api.alert(alert(Api.company(), script)).get("id").asText();

        assertInUse(script, "2 alerts name it.");
        given().delete("/api/v1/alerts/" + first).then().statusCode(204);
        assertInUse(script, "1 alert names it.");
        given().delete("/api/v1/alerts/" + second).then().statusCode(204);
        given().delete("/api/v1/scripts/" + script).then().statusCode(204);
    }

    private static void assertInUse(String script, String reason) {
        Response refused = given().delete("/api/v1/scripts/" + script);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.body(refused).get("detail").asText())
                .isEqualTo("Script " + script + " cannot be deleted while " + reason);
    }

    @Test
    void a_script_is_not_given_to_a_company_while_it_serves_others() {
        String company = Api.company();
        String script = Api.script(null);
        Api.alert(alert(company, script));
        ObjectNode given = request(company);
        assertThat(Api.putScript(script, given).statusCode()).isEqualTo(200);
        assertThat(Api.putScript(script, request(null)).statusCode()).isEqualTo(200);
        Api.alert(alert(null, script));
        Api.alert(alert(null, script).put("tag", "gold"));

        Response refused = Api.putScript(script, given);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.body(refused))
                .isEqualTo(Contract.json(
                        """
                                {"type": "urn:tocsin:problem:conflict", "title": "Conflict", "status": 409, "detail":
                                 "Script %s cannot be of company %s while 2 alerts name it that are not about that company alone.",
                                 "errors": [{"pointer": "#/company", "detail": "excludes alerts that name the script"}]}"""
                                .formatted(script, company)));
        assertThat(Api.body(given().get("/api/v1/scripts/" + script))
                        .get("company")
                        .isNull())
                .isTrue();
    }

    @Test
    void of_an_alert_and_the_deletion_of_its_script_that_race_one_wins() {
        for (int round = 0; round < 10; round++) {
            String script = Api.script(null);
            ObjectNode wanted = alert(Api.company(), script);

            assertThat(race(() -> Api.postAlert(wanted).statusCode(), () -> given().delete("/api/v1/scripts/" + script)
                            .statusCode()))
                    .isIn(List.of(201, 409), List.of(400, 204));
        }
    }

    @Test
    void of_an_alert_and_a_company_that_race_for_a_script_one_wins() {
        for (int round = 0; round < 10; round++) {
            String script = Api.script(null);
            ObjectNode ofCompany = request(Api.company());
            ObjectNode wanted = alert(null, script);

            assertThat(race(() -> Api.postAlert(wanted).statusCode(), () -> Api.putScript(script, ofCompany)
                            .statusCode()))
                    .isIn(List.of(201, 409), List.of(400, 200));
        }
    }

    private static List<Integer> race(Supplier<Integer> one, Supplier<Integer> other) {
        List<CompletableFuture<Integer>> racers =
                List.of(CompletableFuture.supplyAsync(one), CompletableFuture.supplyAsync(other));
        return racers.stream().map(CompletableFuture::join).toList();
    }

    private static ObjectNode request(String company) {
        return Contract.example("script-request.json").put("company", company);
    }

    /** An alert of a title of its own. */
    private static ObjectNode alert(String company, String script) {
        ObjectNode body = Contract.example("alert-request-script.json")
                .put("title", "Alert " + UUID.randomUUID())
                .put("script", script)
                .put("company", company);
        if (company == null) {
            body.remove("company");
        }
        return body;
    }

    private static Response patch(String path, String patch) {
        return given().contentType("application/merge-patch+json").body(patch).patch(path);
    }
}
