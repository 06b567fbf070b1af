package tocsin.sampler.trial.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.Defined;
import tocsin.sampler.NotificationServiceStub;
import tocsin.sampler.Past;
import tocsin.sampler.call.Slice;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.definition.json.DefinitionReader;

/** Tests of alerts, stage by stage; notification-service is a stub that answers with the contract's example. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
@QuarkusTestResource(NotificationServiceStub.class)
class TrialResourceTest {

    @Inject
    Pool pool;

    @Inject
    Definitions definitions;

    @Inject
    DefinitionReader reader;

    NotificationServiceStub notificationService;

    private final String company = "acme-" + UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    @BeforeEach
    void define() {
        accept(Defined.company(company));
    }

    @Test
    void what_is_measured_now_is_evaluated_rendered_and_not_sent() {
        accept(Defined.lowAsr(alert, company));
        new Past(pool, company).calls("slice", Slice.start(Slice.at(Instant.now())), 9, 31);

        JsonNode test = test(request());

        assertThat(outcomes(test)).containsExactly("measured", "transition", "rendered", "skipped");
        assertThat(reasons(test))
                .containsExactly(
                        "ASR 22.5 %, over 40 calls in 1 minute",
                        "ASR 22.5 % is at or below 30 %, over 40 calls in 1 minute", "1 message", "send is false");
        assertThat(stage(test, 0).path("value").asDouble()).isEqualTo(22.5);
        assertThat(stage(test, 0).path("samples").asInt()).isEqualTo(40);
        JsonNode told = notificationService.requestOf(alert.toString());
        assertThat(ContractFiles.faults("rehearsal-request.json", told)).isEmpty();
        assertThat(told.path("send").asBoolean()).isFalse();
        assertThat(told.path("transition")).isEqualTo(stage(test, 1).path("transition"));
        assertThat(stage(test, 2).path("messages").get(0).path("subject").asText())
                .isEqualTo("[Test] Low ASR: Acme Telecom");
    }

    @Test
    void a_given_value_is_evaluated_from_the_present_state_which_stays_untouched() {
        accept(Defined.lowBalance(alert, company));
        recordState("firing", "2026-03-02T09:14:00Z", "2026-03-02T09:14:00Z");

        JsonNode test = test(request().put("value", 80).put("send", true));

        assertThat(outcomes(test)).containsExactly("given", "transition", "rendered", "delivered");
        assertThat(reasons(test))
                .containsExactly(
                        "The value is that of the request: Balance 80 EUR",
                        "Balance 80 EUR has reached the reset threshold 60 EUR",
                        "1 message",
                        "1 message, 1 sent");
        JsonNode transition = stage(test, 1).path("transition");
        assertThat(transition.path("from").asText()).isEqualTo("firing");
        assertThat(transition.path("cause").asText()).isEqualTo("recovered");
        assertThat(stage(test, 3).path("deliveries").get(0).path("status").asText())
                .isEqualTo("sent");
        assertThat(notificationService.requestOf(alert.toString()).path("send").asBoolean())
                .isTrue();
        assertThat(recordedState()).isEqualTo("firing");
    }

    @Test
    void where_nobody_is_told_of_what_it_leads_to_a_firing_is_pretended() {
        accept(Defined.lowBalance(alert, company));
        new Past(pool, company).lastSample("balance", 100, Instant.parse("2026-03-02T09:14:00Z"));
        recordState("ok", "2026-03-02T09:14:00Z", null);

        JsonNode test = test(request());

        assertThat(outcomes(test)).containsExactly("measured", "stays", "rendered", "skipped");
        assertThat(reasons(test))
                .containsExactly(
                        "Balance 100 EUR",
                        "The alert stays ok: Balance 100 EUR is not below 50 EUR",
                        "1 message of a firing that is pretended, since nobody is told of what the evaluation leads to",
                        "send is false");
        assertThat(stage(test, 1).path("transition").isNull()).isTrue();
        JsonNode told = stage(test, 2).path("transition");
        assertThat(told.path("cause").asText()).isEqualTo("breached");
        assertThat(told.path("value").asDouble()).isEqualTo(100);
        assertThat(told.path("reason").asText()).isEqualTo("Pretended for a test: Balance 100 EUR");
    }

    @Test
    void without_a_value_it_says_what_is_missing() {
        accept(Defined.lowAsr(alert, company));

        JsonNode test = test(request());

        assertThat(outcomes(test)).containsExactly("no-value", "stays", "rendered", "skipped");
        assertThat(reasons(test).get(0)).isEqualTo("ASR has no value: 0 of at least 10 calls in 1 minute");
        assertThat(stage(test, 0).path("value").isNull()).isTrue();
    }

    @Test
    void an_alert_that_is_disabled_is_tried_all_the_same() {
        accept(Defined.lowBalance(alert, company).replace("\"enabled\": true", "\"enabled\": false"));

        JsonNode test = test(request().put("value", 20));

        assertThat(outcomes(test)).containsExactly("given", "transition", "rendered", "skipped");
        assertThat(reasons(test).get(1))
                .isEqualTo(
                        "Balance 20 EUR is below 50 EUR; the alert is disabled, and nothing of this happens by itself");
    }

    @Test
    void an_alert_on_a_schedule_pretends_to_be_due() {
        accept(Defined.lowBalance(alert, company)
                .replace(
                        "\"operator\": \"<\", \"threshold\": 50, \"resetThreshold\": 60",
                        "\"operator\": \"always\", \"schedule\": \"0 8 * * *\""));

        JsonNode test = test(request().put("value", 80));

        assertThat(outcomes(test)).containsExactly("given", "transition", "rendered", "skipped");
        assertThat(stage(test, 1).path("transition").path("cause").asText()).isEqualTo("observed");
        assertThat(stage(test, 2).path("transition").path("cause").asText()).isEqualTo("scheduled");
        assertThat(reasons(test).get(2)).startsWith("1 message of a report that is pretended");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            away     | failed   | skipped | Without an answer it is not known whether a message goes out; the notifications of the alert tell
            full     | failed   | skipped | There is no message
            broken   | failed   | skipped | There is no message
            silenced | rendered | failed  | 1 message, 1 silenced
            retrying | rendered | queued  | 1 message, 1 retrying
            """)
    void what_goes_wrong_with_telling_is_reported(String template, String render, String deliver, String reason) {
        accept(Defined.lowBalance(alert, company)
                .replace("\"alert\", \"noticeLevel\"", "\"" + template + "\", \"noticeLevel\""));

        JsonNode test = test(request().put("value", 20).put("send", true));

        assertThat(outcomes(test)).containsExactly("given", "transition", render, deliver);
        assertThat(reasons(test).get(3)).isEqualTo(reason);
    }

    @Test
    void that_notification_service_does_not_answer_is_said_in_plain_words() {
        accept(Defined.lowBalance(alert, company).replace("\"alert\", \"noticeLevel\"", "\"away\", \"noticeLevel\""));

        assertThat(reasons(test(request().put("value", 20))).subList(2, 4))
                .containsExactly(
                        "The notification service does not answer. Try again a little later.", "There is no message");
    }

    @Test
    void why_notification_service_does_not_render_is_said() {
        accept(Defined.lowBalance(alert, company).replace("\"alert\", \"noticeLevel\"", "\"full\", \"noticeLevel\""));

        assertThat(reasons(test(request().put("value", 20))).get(2))
                .isEqualTo("The notification service answers 503: Too many tests are being sent.");
    }

    @Test
    void of_several_companies_one_has_to_be_chosen() {
        String tag = "tag-" + UUID.randomUUID();
        String other = "other-" + UUID.randomUUID();
        accept(Defined.lowBalance(alert, company)
                .replace("\"company\": \"" + company + "\"", "\"tag\": \"" + tag + "\""));

        refused(request(), "cannot be chosen, as the alert watches no company at present");
        accept(Defined.company(company).replace("\"gold\"", "\"" + tag + "\""));
        assertThat(test(request()).path("company").asText()).isEqualTo(company);
        accept(Defined.company(other).replace("\"gold\"", "\"" + tag + "\""));
        refused(request(), "is required, as the alert watches 2 companies");
        assertThat(test(request().put("company", other)).path("company").asText())
                .isEqualTo(other);
        refused(request().put("company", "nobody"), "is no company that the alert watches");
    }

    @Test
    void a_company_that_the_alert_does_not_watch_is_refused() {
        accept(Defined.lowBalance(alert, company));

        refused(request().put("company", "nobody"), "must be " + company + ", which the alert watches, or absent");
    }

    @Test
    void an_alert_that_is_not_there_is_not_found() {
        post(request()).statusCode(404).body("detail", equalTo("There is no alert " + alert + "."));
        accept(Defined.lowBalance(alert, company));
        accept(Defined.deleted("alert", alert.toString()));
        post(request()).statusCode(404);
    }

    @Test
    void an_alert_that_this_version_cannot_evaluate_is_a_conflict() {
        accept(Defined.lowBalance(alert, company).replace("\"area\": \"balance\"", "\"area\": \"mos\""));

        post(request()).statusCode(409).body("detail", equalTo("This version cannot evaluate the alert."));
    }

    @Test
    void a_request_that_makes_no_sense_is_refused() {
        post(request()
                        .put("alertId", "x")
                        .put("value", "much")
                        .put("send", "yes")
                        .put("then", 1))
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.contains("#/alertId", "#/value", "#/send", "#/then"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "-1e25", "1e400"})
    void a_value_that_no_message_can_carry_is_refused(String value) {
        post(request().put("value", new BigDecimal(value)))
                .statusCode(400)
                .body("errors.pointer", org.hamcrest.Matchers.contains("#/value"))
                .body("errors.detail", org.hamcrest.Matchers.contains("must be from -1.0E24 to 1.0E24"));
    }

    private void refused(ObjectNode request, String detail) {
        post(request)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/company"))
                .body("errors[0].detail", equalTo(detail));
    }

    private void accept(String change) {
        try {
            definitions.accept(reader.changes(change.getBytes())).await().indefinitely();
        } catch (java.io.IOException notJson) {
            throw new java.io.UncheckedIOException(notJson);
        }
    }

    /** The contract's example, without a company and a value, about this test's alert. */
    private ObjectNode request() {
        ObjectNode request = (ObjectNode) ContractFiles.json(ContractFiles.example("test-request.json"));
        assertThat(ContractFiles.faults("test-request.json", request)).isEmpty();
        return request.put("alertId", alert.toString()).putNull("company").putNull("value");
    }

    private static ValidatableResponse post(ObjectNode request) {
        return given().contentType("application/json")
                .body(request.toString())
                .post("/api/v1/tests")
                .then();
    }

    private static JsonNode test(ObjectNode request) {
        JsonNode test =
                ContractFiles.json(post(request).statusCode(200).extract().asByteArray());
        assertThat(ContractFiles.faults("test.json", test)).isEmpty();
        return test;
    }

    private static JsonNode stage(JsonNode test, int number) {
        return test.path("stages").get(number);
    }

    private static List<String> outcomes(JsonNode test) {
        return texts(test, "outcome");
    }

    private static List<String> reasons(JsonNode test) {
        return texts(test, "reason");
    }

    private static List<String> texts(JsonNode test, String field) {
        return StreamSupport.stream(test.path("stages").spliterator(), false)
                .map(stage -> stage.path(field).asText())
                .toList();
    }

    private void recordState(String state, String since, String notifiedAt) {
        OffsetDateTime told =
                notifiedAt == null ? null : Instant.parse(notifiedAt).atOffset(ZoneOffset.UTC);
        run(
                "INSERT INTO sampler.alert_state VALUES ($1, $2, $3, $4, $5, NULL, 1, 'balance', 1)",
                Tuple.of(alert, company, state, Instant.parse(since).atOffset(ZoneOffset.UTC), told));
    }

    private String recordedState() {
        return pool.preparedQuery("SELECT state FROM sampler.alert_state WHERE alert_id = $1")
                .execute(Tuple.of(alert))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }

    private void run(String statement, Tuple parameters) {
        pool.preparedQuery(statement).execute(parameters).await().indefinitely();
    }
}
