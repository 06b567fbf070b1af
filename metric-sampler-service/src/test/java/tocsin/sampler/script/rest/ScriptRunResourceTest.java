package tocsin.sampler.script.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.Defined;
import tocsin.sampler.Past;
import tocsin.sampler.call.Slice;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.definition.json.DefinitionReader;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.script.Memory;
import tocsin.sampler.script.persistence.ScriptRuns;

/** Runs of scripts over REST, on the running service and its database. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class ScriptRunResourceTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    @Inject
    Pool pool;

    @Inject
    Definitions definitions;

    @Inject
    DefinitionReader reader;

    @Inject
    ScriptRuns runs;

    @Inject
    Attendance attendance;

    private final String company = "acme-" + UUID.randomUUID();
    private final String script = "script-" + UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @BeforeEach
    void define() {
        accept(Defined.company(company));
    }

    private void accept(String change) {
        try {
            definitions.accept(reader.changes(change.getBytes())).await().indefinitely();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static ObjectNode request() {
        return ContractFiles.JSON.createObjectNode();
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) ContractFiles.json(json.getBytes());
    }

    private static ValidatableResponse post(ObjectNode request) {
        return given().contentType("application/json")
                .body(request.toString())
                .post("/api/v1/script-runs")
                .then();
    }

    /** The answer without how long it took. */
    private static ObjectNode run(ObjectNode request) {
        assertThat(ContractFiles.faults("script-run-request.json", request)).isEmpty();
        JsonNode run =
                ContractFiles.json(post(request).statusCode(200).extract().asByteArray());
        assertThat(ContractFiles.faults("script-run.json", run)).isEmpty();
        return ((ObjectNode) run).without("took");
    }

    private static ObjectNode answered(String differences) {
        return (ObjectNode) object(
                        """
                        {"script": null, "company": null, "outcome": "answered", "returned": null, "fires": null, "value": null,
                         "message": null, "vars": null, "failure": null, "line": null, "column": null, "stack": null,
                         "console": "", "state": {}, "told": []}""")
                .setAll(object(differences));
    }

    @Test
    void the_contracts_example_runs_as_the_contract_says() {
        new Past(pool, company).lastSample("balance", 49.95, AT);
        ObjectNode request = (ObjectNode) ContractFiles.json(ContractFiles.example("script-run-request.json"));
        ObjectNode expected = (ObjectNode) ContractFiles.json(ContractFiles.example("script-run.json"));

        assertThat(run(request.put("company", company)))
                .isEqualTo(expected.put("company", company)
                        .put("console", company + "\n")
                        .without("took"));
    }

    @Test
    void a_source_runs_for_nobody_in_particular_and_what_it_would_do_is_shown() {
        ObjectNode request = request()
                .put(
                        "source",
                        """
                        async function main(data) {
                          state.set('n', state.get('n') + 1);
                          send({to: 'x@example.com', subject: 'Hello', text: 'World'});
                          send({text: 'Whoever'});
                          return {value: data.more, vars: {company: data.company, alert: data.alert, local: data.local}};
                        }""");
        request.set("state", object("{\"n\": 1}"));
        request.set("data", object("{\"more\": 7.50, \"local\": null}"));

        assertThat(run(request))
                .isEqualTo(
                        answered(
                                """
                        {"returned": {"value": 7.5, "vars": {"company": null, "alert": null, "local": null}}, "value": 7.5,
                         "vars": {"company": null, "alert": null, "local": null}, "state": {"n": 2},
                         "told": [{"subject": "Hello", "text": "World", "to": ["x@example.com"]},
                                  {"subject": null, "text": "Whoever", "to": []}]}"""));
    }

    @Test
    void a_script_that_is_kept_runs_for_its_alert_with_what_it_kept_and_keeps_nothing_more() {
        accept(Defined.script(
                script,
                "function main({alert}) { send({text: 'a'}); state.set('n', 2);"
                        + " return {fire: alert.state === 'no-data', message: alert.title} }"));
        accept(Defined.scripted(alert, company, script));
        keep(alert, company, Said.NOTHING, "{\"n\":1}");
        new Past(pool, company).calls("slice", Slice.start(Slice.at(Instant.now())), 1, 1);
        ObjectNode request = request().put("script", script).put("alertId", alert.toString());

        assertThat(run(request))
                .isEqualTo(answered(
                        """
                        {"script": "%s", "company": "%s", "returned": {"fire": true, "message": "Margin"}, "fires": true,
                         "message": "Margin", "state": {"n": 2},
                         "told": [{"subject": null, "text": "a", "to": ["noc@acme.example"]}]}"""
                                .formatted(script, company)));
        assertThat(runs.of(alert, company).await().indefinitely().orElseThrow().state())
                .isEqualTo("{\"n\":1}");
    }

    @Test
    void a_script_of_a_company_looks_at_that_one() {
        accept(Defined.script(
                script, "function main() { return {vars: {all: companies().map(({id}) => id)}} }", company));
        accept(Defined.company("other-" + company));

        assertThat(run(request().put("script", script)))
                .isEqualTo(answered(
                        """
                        {"script": "%s", "company": "%s", "returned": {"vars": {"all": ["%s"]}}, "vars": {"all": ["%s"]}}"""
                                .formatted(script, company, company, company)));
        refused(
                request().put("script", script).put("company", "other-" + company),
                400,
                "#/company",
                "must be the company whose script it is, or absent");
    }

    @Test
    void a_script_that_fails_is_answered_with_the_place() {
        ObjectNode run = run(request().put("source", "function main() {\n  log('so far');\n  nowhere();\n}"));

        assertThat(run)
                .isEqualTo(
                        answered(
                                """
                        {"outcome": "failed", "failure": "ReferenceError: nowhere is not defined (line 3, column 3)",
                         "line": 3, "column": 3, "stack": "    at main (script:3:3)", "console": "so far\\n"}"""));
    }

    @Test
    void an_answer_that_the_alert_cannot_judge_is_a_failure() {
        accept(Defined.script(script, "function main() { return 3 }"));
        accept(Defined.scripted(alert, company, script));

        assertThat(run(request().put("script", script).put("alertId", alert.toString())))
                .isEqualTo(answered(
                        """
                        {"script": "%s", "company": "%s", "outcome": "failed", "returned": 3, "stack": "",
                         "failure": "it answers a number, and the alert has no operator and threshold to compare it with"}"""
                                .formatted(script, company)));
    }

    @Test
    void an_alert_of_another_area_can_be_run_for_as_well() {
        accept(Defined.lowBalance(alert, company));

        assertThat(run(request()
                        .put("source", "function main(data) { return data.alert.title.length }")
                        .put("alertId", alert.toString())))
                .isEqualTo(answered("{\"company\": \"%s\", \"returned\": 11, \"value\": 11.0}".formatted(company)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {}                                                  | #/script  | is required, or else source is, and not both
            {"script": "a", "source": "b"}                      | #/script  | is required, or else source is, and not both
            {"source": 7}                                       | #/source  | must be a text
            {"source": "", "company": "a company"}              | #/company | must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit
            {"source": "", "alertId": "5"}                      | #/alertId | must be a UUID
            {"source": "", "data": [1]}                         | #/data    | must be an object
            {"source": "", "state": "{}"}                       | #/state   | must be an object
            {"source": "", "tries": 3}                          | #/tries   | is not a field of this object
            """)
    void what_is_no_request_is_refused(String request, String pointer, String detail) {
        refused(object(request), 400, pointer, detail);
    }

    @Test
    void a_source_that_is_too_long_is_refused() {
        refused(request().put("source", "x".repeat(100_001)), 400, "#/source", "must have at most 100000 characters");
    }

    private static void refused(ObjectNode request, int status, String pointer, String detail) {
        post(request)
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void what_is_not_there_is_not_found() {
        post(request().put("script", script))
                .statusCode(404)
                .body("detail", equalTo("There is no script " + script + "."));
        post(request().put("source", "").put("alertId", alert.toString()))
                .statusCode(404)
                .body("detail", equalTo("There is no alert " + alert + "."));
    }

    @Test
    void an_alert_and_a_company_have_to_fit() {
        accept(Defined.lowBalance(alert, company));
        refused(
                request().put("source", "").put("alertId", alert.toString()).put("company", "nobody"),
                400,
                "#/company",
                "is no company that the alert watches");

        accept(Defined.lowBalance(alert, company).replace("\"company\": \"" + company + "\"", "\"tag\": \"gold\""));
        refused(
                request().put("source", "").put("alertId", alert.toString()),
                400,
                "#/company",
                "is required with an alert");
    }

    @Test
    void an_alert_that_this_version_cannot_evaluate_is_a_conflict() {
        accept(Defined.lowBalance(alert, company).replace("\"area\": \"balance\"", "\"area\": \"mos\""));

        post(request().put("source", "").put("alertId", alert.toString()))
                .statusCode(409)
                .body("detail", equalTo("This version cannot evaluate the alert."));
    }

    private void keep(UUID alertId, String of, Answer answer, String state) {
        await().until(() -> attendance.standing().term() > 0);
        Memory memory = new Memory(AT, script, 3, answer, "so far\n", Duration.ofMillis(12), state);
        pool.withTransaction(connection -> runs.keep(
                        connection,
                        alertId,
                        of,
                        true,
                        memory,
                        attendance.standing().term()))
                .await()
                .indefinitely();
    }

    @Test
    void last_runs_are_listed() {
        keep(
                alert,
                company,
                new Said(Optional.of(true), OptionalDouble.of(3), Optional.of("Low"), Optional.of("{\"a\":1}")),
                "{\"n\":1}");
        keep(alert, "other", new Failed("it has no function main", 4), "{}");

        JsonNode items = list("alert=" + alert).path("items");

        assertThat(items).hasSize(2).allSatisfy(item -> assertThat(ContractFiles.faults("script-last-run.json", item))
                .isEmpty());
        assertThat(items.get(0))
                .isEqualTo(object(
                        """
                {"alertId": "%s", "company": "%s", "at": "2026-03-02T08:00:00Z", "script": "%s", "version": 3,
                 "outcome": "answered", "fires": true, "value": 3.0, "message": "Low", "vars": {"a": 1}, "failure": null,
                 "failures": 0, "console": "so far\\n", "took": "PT0.012S", "state": {"n": 1}}"""
                                .formatted(alert, company, script)));
        assertThat(items.get(1))
                .isEqualTo(object(
                        """
                {"alertId": "%s", "company": "other", "at": "2026-03-02T08:00:00Z", "script": "%s", "version": 3,
                 "outcome": "failed", "fires": null, "value": null, "message": null, "vars": null,
                 "failure": "it has no function main", "failures": 4, "console": "so far\\n", "took": "PT0.012S", "state": {}}"""
                                .formatted(alert, script)));
        assertThat(companies(list("company=" + company))).containsExactly(company);
    }

    @Test
    void last_runs_come_page_by_page() {
        List.of("a", "b", "c").forEach(each -> keep(alert, each, Said.NOTHING, "{}"));

        JsonNode first = list("alert=" + alert + "&limit=2");
        JsonNode second =
                list("alert=" + alert + "&limit=2&cursor=" + first.path("next").asText());

        assertThat(companies(first)).containsExactly("a", "b");
        assertThat(companies(second)).containsExactly("c");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"alert=5, alert", "limit=0, limit", "cursor=x, cursor"})
    void what_is_no_query_is_refused(String query, String parameter) {
        given().get("/api/v1/script-runs?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter));
    }

    private static JsonNode list(String query) {
        return ContractFiles.json(given().get("/api/v1/script-runs?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    private static List<String> companies(JsonNode page) {
        List<String> companies = new ArrayList<>();
        page.path("items").forEach(item -> companies.add(item.path("company").asText()));
        return companies;
    }
}
