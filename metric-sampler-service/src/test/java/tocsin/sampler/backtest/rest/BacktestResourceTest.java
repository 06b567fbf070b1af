package tocsin.sampler.backtest.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.Calls;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.Defined;
import tocsin.sampler.Past;
import tocsin.sampler.call.Slice;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.definition.json.DefinitionReader;

/** Backtests over what is in the database; config-service is a stub. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class BacktestResourceTest {

    @Inject
    Pool pool;

    @Inject
    Definitions definitions;

    @Inject
    DefinitionReader reader;

    private final String company = "acme-" + UUID.randomUUID();
    private final Instant start = Slice.start(Slice.at(Instant.now().minus(Duration.ofHours(3))));

    @Test
    void calls_that_came_in_are_judged_as_they_would_have_been() throws Exception {
        definitions
                .accept(reader.changes(Defined.company(company).getBytes()))
                .await()
                .indefinitely();
        post(answered(10, at(5)));
        post(failed(30, at(65)));
        post(answered(40, at(600)));

        JsonNode backtest = backtest(request(at(0), at(900)));

        assertThat(transitions(backtest))
                .containsExactly(
                        "10 no-data observed ok 100.0 10",
                        "70 ok breached firing 0.0 30",
                        "610 firing recovered ok 100.0 40");
        assertThat(backtest.path("company").asText()).isEqualTo(company);
        assertThat(backtest.path("evaluations").asLong()).isEqualTo(90);
        JsonNode firing = backtest.path("transitions").get(1);
        assertThat(firing.path("companyName").asText()).isEqualTo(company);
        assertThat(firing.path("timeZone").asText()).isEqualTo("Europe/Berlin");
        assertThat(firing.path("penalty").asText()).isEqualTo("PT1H");
        assertThat(firing.path("reason").asText()).isEqualTo("ASR 0 % is at or below 30 %, over 30 calls in 1 minute");
    }

    @Test
    void a_company_that_nobody_has_defined_is_stood_in_for_by_its_id() {
        new Past(pool, company).calls("slice", at(0), 0, 20);

        JsonNode firing = backtest(request(at(0), at(10))).path("transitions").get(0);

        assertThat(firing.path("companyName").asText()).isEqualTo(company);
        assertThat(firing.path("timeZone").asText()).isEqualTo("UTC");
        assertThat(firing.path("currency").asText()).isEqualTo("XXX");
    }

    @Test
    void a_company_that_is_neither_defined_nor_has_anything_recorded_in_the_time_is_refused_where_it_is_named() {
        new Past(pool, company).calls("slice", at(-60 - 20), 0, 20).calls("slice", at(10), 0, 20);
        ObjectNode tagged = request(at(0), at(10)).put("company", company);
        alert(tagged).put("tag", "gold").remove("company");

        String detail = "is not defined, and nothing is recorded of it";
        refused(request(at(0), at(10)), "#/alert/company", detail);
        refused(tagged, "#/company", detail);
        post(request(at(-20), at(0))).statusCode(200);
    }

    @Test
    void a_company_that_is_defined_may_have_nothing_recorded() throws Exception {
        definitions
                .accept(reader.changes(Defined.company(company).getBytes()))
                .await()
                .indefinitely();

        assertThat(transitions(backtest(request(at(0), at(10))))).isEmpty();
    }

    @Test
    void an_alert_about_a_tag_is_judged_on_the_company_that_is_asked_for_and_a_dip_of_a_balance_is_seen() {
        new Past(pool, company)
                .gauge("gauge_slice", "balance", at(-600), 80.0, 80, 80, 0)
                .gauge("gauge_slice", "balance", at(20), 75.0, 49.5, 80, 0);
        ObjectNode request = balance("Low balance", "<").put("company", company);
        alert(request).put("tag", "gold").put("threshold", 50);

        assertThat(transitions(backtest(request)))
                .containsExactly(
                        "10 no-data observed ok 80.0 1",
                        "30 ok breached firing 49.5 1",
                        "30 firing recovered ok 75.0 1");
    }

    @Test
    void failures_in_a_row_and_channels_are_judged_too() {
        new Past(pool, company)
                .calls("slice", at(-20), 1, 0)
                .calls("slice", at(-10), 0, 4)
                .calls("slice", at(10), 0, 6)
                .gauge("gauge_slice", "channels", at(-10), 8.0, 8, 8, 1)
                .gauge("gauge_slice", "channels", at(10), null, 0, 0, 2);
        ObjectNode failures = balance("Failures", ">=").put("company", company);
        alert(failures).put("area", "consecutive-failures").put("threshold", 10);
        ObjectNode channels = balance("Channels", ">").put("company", company);
        alert(channels).put("area", "channels").put("threshold", 10);

        assertThat(transitions(backtest(failures)))
                .containsExactly("10 no-data observed ok 4.0 1", "20 ok breached firing 10.0 1");
        assertThat(transitions(backtest(channels)))
                .containsExactly("10 no-data observed ok 9.0 1", "20 ok breached firing 11.0 1");
    }

    @Test
    void a_report_is_told_on_its_schedule() {
        new Past(pool, company).gauge("gauge_slice", "balance", at(-600), 80.0, 80, 80, 0);
        ObjectNode request = balance("Every minute", "always").put("company", company);
        alert(request).put("schedule", "* * * * *");

        assertThat(backtest(request).path("transitions"))
                .filteredOn(transition -> transition.path("cause").asText().equals("scheduled"))
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.path("at").asText()).endsWith(":00Z"));
    }

    @Test
    void what_config_service_refuses_is_refused_in_its_words() {
        ObjectNode request = request(at(0), at(10));
        alert(request).put("title", "Not valid");

        post(request)
                .statusCode(400)
                .body("errors.pointer", hasItems("#/alert/title", "#/alert/recipients/2"))
                .body("errors[0].detail", equalTo("is required"));
    }

    @Test
    void without_config_service_there_is_no_backtest_for_now() {
        ObjectNode request = request(at(0), at(10));
        alert(request).put("title", "Away");

        post(request)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("detail", startsWith("The config service, which checks the alert, does not answer."));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        refused(request(at(0), at(0)), "#/from", "must be before the end, which is " + at(0));
        refused(request(at(0), Instant.now().plusSeconds(600)), "#/to", "must not be in the future");
        refused(
                request(at(0).minus(Duration.ofDays(32)), at(0)),
                "#/from",
                "must be at most 31 days before the end, which is " + at(0));
        refused(
                request(at(0), at(10)).put("company", "another"),
                "#/company",
                "must be the alert's, which is " + company + ", or absent");
        refused(balance("Anybody's", "<"), "#/company", "is required");
        refused(request(at(0), at(10)).put("company", "a b"), "#/company", startsWith("must be a company id"));
        refused(request(at(0), at(10)).put("until", "x"), "#/until", "is not a field of this object");
        ObjectNode nothing = request(at(0), at(10));
        nothing.remove(List.of("alert", "from"));
        post(nothing).statusCode(400).body("errors.pointer", hasItems("#/alert", "#/from"));
    }

    @Test
    void further_back_than_the_finest_history_it_says_since_when_there_is_one() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(10));

        post(request(longAgo, at(10)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/from"))
                .body(
                        "errors[0].detail",
                        org.hamcrest.Matchers.matchesPattern(
                                "must be 20..-..-..T00:01:00Z or later, which is how far slices of 10 seconds reach back"));
    }

    @Test
    void an_alert_of_scripts_cannot_be_judged() {
        ObjectNode request = request(at(0), at(10));
        alert(request).put("area", "script");

        refused(request, "#/alert", "cannot be judged over recorded calls and samples");
    }

    private static void refused(ObjectNode request, String pointer, String detail) {
        refused(request, pointer, equalTo(detail));
    }

    private static void refused(ObjectNode request, String pointer, org.hamcrest.Matcher<String> detail) {
        post(request)
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", detail);
    }

    private Instant at(long seconds) {
        return start.plusSeconds(seconds);
    }

    /** The contract's example, about this test's company and time, over a minute. */
    private ObjectNode request(Instant from, Instant to) {
        ObjectNode request = (ObjectNode) ContractFiles.json(ContractFiles.example("backtest-request.json"));
        assertThat(ContractFiles.faults("backtest-request.json", request)).isEmpty();
        alert(request)
                .put("company", company)
                .put("samplePeriod", "PT1M")
                .put("minimumCalls", 10)
                .put("penalty", "PT1H");
        return request.put("from", from.toString()).put("to", to.toString());
    }

    private ObjectNode balance(String title, String operator) {
        ObjectNode request = request(at(0), at(60));
        request.putObject("alert").put("title", title).put("area", "balance").put("operator", operator);
        alert(request).putArray("recipients").add("noc@acme.example");
        return request;
    }

    private static ObjectNode alert(ObjectNode request) {
        return (ObjectNode) request.path("alert");
    }

    private String answered(int count, Instant at) {
        return array(count, id -> Calls.answered(id, company, at, Duration.ofSeconds(1)));
    }

    private String failed(int count, Instant at) {
        return array(count, id -> Calls.failed(id, company, at));
    }

    private static String array(int count, java.util.function.UnaryOperator<String> call) {
        return IntStream.range(0, count)
                .mapToObj(i -> call.apply(UUID.randomUUID().toString()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void post(String calls) {
        given().contentType("application/json")
                .body(calls)
                .post("/api/v1/calls")
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse post(ObjectNode request) {
        return given().contentType("application/json")
                .body(request.toString())
                .post("/api/v1/backtests")
                .then();
    }

    private static JsonNode backtest(ObjectNode request) {
        JsonNode backtest =
                ContractFiles.json(post(request).statusCode(200).extract().asByteArray());
        assertThat(ContractFiles.faults("backtest.json", backtest)).isEmpty();
        return backtest;
    }

    /** Each transition as its seconds since the start, from, cause, to, value and samples. */
    private List<String> transitions(JsonNode backtest) {
        return StreamSupport.stream(backtest.path("transitions").spliterator(), false)
                .map(transition -> String.join(
                        " ",
                        Long.toString(Duration.between(
                                        start,
                                        Instant.parse(transition.path("at").asText()))
                                .toSeconds()),
                        transition.path("from").asText(),
                        transition.path("cause").asText(),
                        transition.path("to").asText(),
                        Double.toString(transition.path("value").asDouble()),
                        transition.path("samples").asText()))
                .toList();
    }
}
