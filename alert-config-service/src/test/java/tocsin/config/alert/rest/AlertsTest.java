package tocsin.config.alert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AlertsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(strings = {"alert.json", "alert-balance.json"})
    void an_example_of_the_contract_comes_back_as_it_was_given(String file) {
        ObjectNode wanted = Api.newAlert(file, Api.company());

        Response added = Api.postAlert(wanted);

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.header("ETag")).isEqualTo("\"0\"");
        ObjectNode alert = Api.body(added);
        String id = alert.get("id").asText();
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(added.header("Location")).endsWith("/api/v1/alerts/" + id);
        assertThat(alert).isEqualTo(wanted.deepCopy().put("id", id));
        Response read = given().get("/api/v1/alerts/" + id);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(Api.body(read)).isEqualTo(alert);
    }

    @Test
    void alerts_that_are_removed_at_the_same_time_do_not_wait_for_each_other() {
        String company = Api.company();
        List<String> ids = IntStream.range(0, 12)
                .mapToObj(each -> Api.alert(Api.newAlert("alert.json", company).put("title", "Low ASR " + each))
                        .get("id")
                        .asText())
                .toList();

        List<CompletableFuture<Integer>> removals = ids.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> given().delete("/api/v1/alerts/" + id).statusCode(),
                        command -> new Thread(command).start()))
                .toList();

        assertThat(removals)
                .allSatisfy(removal -> assertThat(removal).succeedsWithin(SOON).isEqualTo(204));
        assertThat(Api.body(given().get("/api/v1/alerts?company=" + company)).get("items"))
                .isEmpty();
    }

    @Test
    void what_is_left_out_has_the_standard_value_of_the_contract() {
        ObjectNode added = Api.alert(Contract.json(
                """
                        {"title": "Short calls %s", "recipients": ["noc@acme.example"], "area": "acd", "operator": "<",
                         "threshold": 20.50, "samplePeriod": "PT60S"}"""
                        .formatted(UUID.randomUUID())));

        assertThat(added.<ObjectNode>without(List.of("id", "title")))
                .isEqualTo(
                        Contract.json(
                                """
                                {"recipients": ["noc@acme.example"], "area": "acd", "operator": "<", "threshold": 20.5,
                                 "resetThreshold": null, "samplePeriod": "PT1M", "minimumCalls": 1, "holdFor": "PT0S",
                                 "noData": "keep", "repeat": null, "penalty": null, "template": "alert",
                                 "noticeLevel": "warning", "notifyReset": true, "enabled": true}"""));
    }

    @Test
    void every_bad_field_is_named_at_once() {
        Response refused = Api.postAlert(
                Contract.json(
                        """
                        {"title": "", "company": "acme", "tag": "gold", "area": "balance", "operator": "<", "threshold": 50,
                         "recipients": ["noc@acme.example", "http://hooks.acme.example", "NOC@acme.example"],
                         "resetThreshold": 40, "samplePeriod": "PT5M", "script": "margin", "repeat": "hourly"}"""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(Api.body(refused))
                .isEqualTo(
                        Contract.json(
                                """
                                {"type": "urn:tocsin:problem:validation", "title": "The request is not valid", "status": 400,
                                 "detail": "8 fields are not valid.", "errors": [
                                  {"pointer": "#/title", "detail": "must be 1 to 200 characters, not all of them blank"},
                                  {"pointer": "#/recipients/1", "detail":
                                   "must be an https URL such as https://hooks.acme.example/a, without user information or fragment"},
                                  {"pointer": "#/repeat", "detail":
                                   "must be an ISO-8601 duration in whole seconds, such as PT5M or P1D"},
                                  {"pointer": "#/script", "detail": "has a meaning for the area script only"},
                                  {"pointer": "#/company", "detail":
                                   "excludes tag: an alert is about one company, about a tag, or about all companies"},
                                  {"pointer": "#/tag", "detail":
                                   "excludes company: an alert is about one company, about a tag, or about all companies"},
                                  {"pointer": "#/resetThreshold", "detail":
                                   "must not be below the threshold, since < fires there"},
                                  {"pointer": "#/samplePeriod", "detail":
                                   "has no meaning for the area balance, which is not measured over time"}]}"""));
    }

    @Test
    void an_alert_about_a_company_that_nobody_defined_is_refused() {
        Response refused = Api.postAlert(Api.newAlert("alert.json", Api.freshId()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(Contract.json("[{\"pointer\": \"#/company\", \"detail\": \"is not the id of a company\"}]"));
    }

    @Test
    void a_title_is_unique_within_its_scope_and_only_there() {
        String company = Api.company();
        ObjectNode wanted = Api.newAlert("alert.json", company);
        Api.alert(wanted);
        Api.alert(Api.newAlert("alert.json", Api.company()));
        ObjectNode forTag = wanted.deepCopy().put("tag", company);
        forTag.remove("company");
        Api.alert(forTag);

        Response refused = Api.postAlert(wanted);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.body(refused))
                .isEqualTo(Contract.json(
                        """
                                {"type": "urn:tocsin:problem:conflict", "title": "Conflict", "status": 409,
                                 "detail": "There is an alert with the title 'Low ASR' for company %s already.",
                                 "errors": [{"pointer": "#/title", "detail": "is taken by another alert of this scope"}]}"""
                                .formatted(company)));
        assertThat(Api.postAlert(forTag).statusCode()).isEqualTo(409);
    }

    @Test
    void of_many_that_race_for_a_title_one_wins() {
        ObjectNode wanted = Api.newAlert("alert.json", Api.company());

        List<CompletableFuture<Integer>> racers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            racers.add(CompletableFuture.supplyAsync(() -> Api.postAlert(wanted).statusCode()));
        }

        assertThat(racers.stream().map(CompletableFuture::join).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void an_alert_is_replaced_and_deleted_only_from_the_version_that_the_caller_has_seen() {
        ObjectNode added = Api.alert(Api.newAlert("alert.json", Api.company()));
        String path = "/api/v1/alerts/" + added.get("id").asText();
        ObjectNode wanted = added.deepCopy().put("threshold", 25).put("resetThreshold", 26);

        Response replaced = send("PUT", path, "\"0\"", wanted);
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"1\"");
        assertThat(Api.body(replaced)).isEqualTo(wanted);

        assertThat(send("PUT", path, "\"0\"", added).statusCode()).isEqualTo(412);
        assertThat(send("PATCH", path, "\"0\"", added).statusCode()).isEqualTo(412);
        assertThat(given().header("If-Match", "\"0\"").delete(path).statusCode())
                .isEqualTo(412);
        assertThat(Api.body(given().get(path))).isEqualTo(wanted);

        assertThat(given().header("If-Match", "\"1\"").delete(path).statusCode())
                .isEqualTo(204);
        assertThat(given().get(path).statusCode()).isEqualTo(404);
        assertThat(given().delete(path).statusCode()).isEqualTo(404);
        assertThat(send("PUT", path, "*", wanted).statusCode()).isEqualTo(404);
    }

    @Test
    void a_put_with_the_id_of_another_alert_is_refused() {
        ObjectNode added = Api.alert(Api.newAlert("alert.json", Api.company()));
        String id = added.get("id").asText();

        Response refused = send("PUT", "/api/v1/alerts/" + id, "*", Contract.example("alert.json"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(Contract.json(
                        "[{\"pointer\": \"#/id\", \"detail\": \"must be %s, as in the path\"}]".formatted(id)));
        Response posted = Api.postAlert(Contract.example("alert.json"));
        assertThat(Api.body(posted).get("errors"))
                .isEqualTo(Contract.json(
                        "[{\"pointer\": \"#/id\", \"detail\": \"is made by the service; leave it out\"}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/merge-patch+json", "application/json"})
    void a_patch_changes_what_it_names_and_null_brings_the_standard_value_back(String mediaType) {
        ObjectNode added = Api.alert(Api.newAlert("alert.json", Api.company()));
        String tag = "t" + UUID.randomUUID();

        Response patched = given().contentType(mediaType)
                .body("{\"company\": null, \"tag\": \"%s\", \"enabled\": false, \"minimumCalls\": null}".formatted(tag))
                .patch("/api/v1/alerts/" + added.get("id").asText());

        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(patched.header("ETag")).isEqualTo("\"1\"");
        ObjectNode expected =
                added.deepCopy().put("tag", tag).put("enabled", false).put("minimumCalls", 1);
        expected.remove("company");
        assertThat(Api.body(patched)).isEqualTo(expected);
    }

    @Test
    void a_patch_must_leave_an_alert_that_makes_sense() {
        ObjectNode added = Api.alert(Api.newAlert("alert.json", Api.company()));
        String path = "/api/v1/alerts/" + added.get("id").asText();

        Response refused = send("PATCH", path, "*", Contract.json("{\"area\": \"balance\"}"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(
                        Contract.json(
                                """
                                [{"pointer": "#/samplePeriod", "detail":
                                  "has no meaning for the area balance, which is not measured over time"},
                                 {"pointer": "#/minimumCalls", "detail":
                                  "has no meaning for the area balance, which is not measured over time"}]"""));
        assertThat(Api.body(given().get(path))).isEqualTo(added);
        assertThat(send("PATCH", path, "*", Contract.json("[]")).statusCode()).isEqualTo(400);
    }

    @Test
    void a_list_is_paged_in_the_order_of_making_and_filtered() {
        String company = Api.company();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ObjectNode wanted = Api.newAlert("alert.json", company).put("title", "Alert " + (9 - i));
            made.add(Api.alert(wanted).get("id").asText());
        }
        Api.alert(Api.newAlert("alert-balance.json", company).put("enabled", false));

        assertThat(titlesOf(company, "area=asr", 2))
                .containsExactly("Alert 9", "Alert 8", "Alert 7", "Alert 6", "Alert 5");
        assertThat(titlesOf(company, "enabled=false", 2)).containsExactly("Low balance");
        assertThat(titlesOf(company, "enabled=true", 5)).hasSize(5);
        assertThat(titlesOf(company, "tag=gold", 5)).isEmpty();
        assertThat(made).isSorted();
    }

    @Test
    void what_is_no_alert_request_is_answered_as_a_problem() {
        Response broken =
                given().contentType(ContentType.JSON).body("{\"title\": ").post("/api/v1/alerts");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.contentType()).isEqualTo("application/problem+json");
        Response twice = given().contentType(ContentType.JSON)
                .body("{\"title\": 1, \"title\": 2}")
                .post("/api/v1/alerts");
        assertThat(twice.statusCode()).isEqualTo(400);
        Response trailing = given().contentType(ContentType.JSON).body("{} {}").post("/api/v1/alerts");
        assertThat(trailing.statusCode()).isEqualTo(400);
        assertThat(trailing.contentType()).isEqualTo("application/problem+json");
        Response empty = given().contentType(ContentType.JSON).post("/api/v1/alerts");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(Api.body(empty).get("detail").asText()).isEqualTo("The body must be a JSON object.");
        assertThat(given().contentType(ContentType.TEXT)
                        .body("x")
                        .post("/api/v1/alerts")
                        .statusCode())
                .isEqualTo(415);
        assertThat(given().get("/api/v1/alerts/not-an-id").statusCode()).isEqualTo(404);
        assertThat(given().get("/api/v1/alerts?area=weather").statusCode()).isEqualTo(400);
        assertThat(given().get("/api/v1/alerts?enabled=perhaps").statusCode()).isEqualTo(400);
    }

    private static List<String> titlesOf(String company, String filter, int limit) {
        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            ObjectNode page = Api.body(given().get(
                            "/api/v1/alerts?company={company}&" + filter + "&limit={limit}&cursor={cursor}",
                            company,
                            limit,
                            cursor));
            page.get("items").forEach(item -> titles.add(item.get("title").asText()));
            cursor = page.get("next").isNull() ? null : page.get("next").asText();
        } while (cursor != null);
        return titles;
    }

    private static Response send(String method, String path, String ifMatch, JsonNode body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body.toString())
                .request(method, path);
    }
}
