package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What an alert can be about, from the message of a switch to the e-mail, on everything that {@code ./run} starts. */
@OnSharedSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertModelIT {

    /** As the contract has it; how fast they mostly are is not for a test. */
    private static final Duration DEFINITIONS_ARRIVE = Duration.ofSeconds(30);

    private static final Duration NEXT_MINUTE = Duration.ofSeconds(75);

    private Scene scene;
    private List<JsonNode> heard;
    private String deadCarrier;
    private String tagged;

    @BeforeAll
    void start(Scene shared) throws Exception {
        scene = shared;
        heard = scene.hear("penalties");
    }

    private List<JsonNode> penalties() {
        return heard.stream()
                .filter(penalty -> penalty.path("company").textValue().equals("globex"))
                .toList();
    }

    @Test
    @Order(1)
    void a_report_is_defined_that_is_due_every_minute() throws Exception {
        company("acme", "customer");
        company("globex", "carrier");
        scene.define(
                """
                {"title": "Balance report", "company": "acme", "recipients": ["report@acme.example"], "area": "balance",
                 "operator": "always", "schedule": "* * * * *", "noticeLevel": "info"}""");
        scene.publish("samples", sample("balance", "1249.95"));
    }

    @Test
    @Order(2)
    void live_calls_move_the_channels_and_their_alert_fires_and_resets() throws Exception {
        String alert = scene.define(
                """
                {"title": "Channels", "company": "acme", "recipients": ["channels@acme.example"], "area": "channels",
                 "operator": ">", "threshold": 12, "resetThreshold": 11}""");
        scene.publish("samples", sample("channels", "10"));
        scene.awaitState(alert, "ok");

        scene.publish("calls", live("started", 0, 3));
        scene.awaitState(alert, "firing");
        scene.publish("calls", live("ended", 0, 2));
        scene.awaitState(alert, "ok");

        scene.awaitMails("channels@acme.example", 2);
        assertThat(scene.tocsin()
                        .get("/metrics/acme")
                        .at("/areas/channels/value")
                        .intValue())
                .isEqualTo(11);
    }

    @Test
    @Order(3)
    void failures_in_a_row_disable_the_carrier_and_the_switch_hears_of_it() throws Exception {
        deadCarrier = scene.define(
                """
                {"title": "Dead carrier", "company": "globex", "recipients": ["noc@acme.example"],
                 "area": "consecutive-failures", "operator": ">=", "threshold": 5, "resetThreshold": 0,
                 "penalty": "PT1H", "noticeLevel": "critical"}""");
        scene.publish("calls", failures(5));

        scene.awaitState(deadCarrier, "firing");
        scene.awaitMails("noc@acme.example", 1);
        await().atMost(Scene.SOON).untilAsserted(() -> assertThat(penalties())
                .extracting(penalty -> penalty.path("company").textValue() + " "
                        + penalty.path("action").textValue())
                .containsExactly("globex imposed"));
        assertThat(scene.tocsin().list("/penalties?company=globex&state=active"))
                .singleElement()
                .satisfies(penalty ->
                        assertThat(penalty.path("alertId").textValue()).isEqualTo(deadCarrier));
    }

    @Test
    @Order(4)
    void a_penalty_is_lifted_by_hand() throws Exception {
        scene.tocsin().delete("/penalties/" + penalties().get(0).path("id").textValue());

        await().atMost(Scene.SOON).untilAsserted(() -> assertThat(penalties())
                .extracting(penalty -> penalty.path("action").textValue())
                .containsExactly("imposed", "lifted"));
        assertThat(scene.tocsin().list("/penalties?company=globex"))
                .singleElement()
                .satisfies(penalty ->
                        assertThat(penalty.path("liftedBy").textValue()).isEqualTo("hand"));
    }

    @Test
    @Order(5)
    void a_gauge_of_somebodys_own_is_watched() throws Exception {
        String alert = scene.define(
                """
                {"title": "Queue", "company": "acme", "recipients": ["queue@acme.example"], "area": "custom:queue-length",
                 "operator": ">=", "threshold": 17.5}""");
        scene.publish("samples", sample("custom:queue-length", "17.5"));

        scene.awaitState(alert, "firing");
        scene.awaitMails("queue@acme.example", 1);
    }

    @Test
    @Order(6)
    void a_company_that_gets_a_tag_is_watched_and_no_longer_without_it() throws Exception {
        tagged = scene.define(
                """
                {"title": "Wholesale balance", "tag": "wholesale", "recipients": ["wholesale@acme.example"],
                 "area": "balance", "operator": "<", "threshold": 2000}""");
        assertThat(scene.tocsin().list("/states?alert=" + tagged)).isEmpty();

        company("acme", "customer", "wholesale");
        await("the tag to count").atMost(DEFINITIONS_ARRIVE).untilAsserted(() -> assertThat(
                        scene.tocsin().list("/states?alert=" + tagged))
                .extracting(state -> state.path("state").textValue())
                .containsExactly("firing"));
        company("acme", "customer");
        await("the tag to be gone").atMost(DEFINITIONS_ARRIVE).untilAsserted(() -> assertThat(
                        scene.tocsin().list("/states?alert=" + tagged))
                .isEmpty());
    }

    @Test
    @Order(7)
    void an_alert_is_tried_out_and_its_message_is_marked_as_a_test() throws Exception {
        JsonNode report = scene.tocsin()
                .post("/tests", "{\"alertId\": \"%s\", \"value\": 7, \"send\": true}".formatted(deadCarrier));

        assertThat(report.path("stages"))
                .extracting(stage -> stage.path("stage").textValue() + " "
                        + stage.path("outcome").textValue())
                .containsExactly("measure given", "evaluate stays", "render rendered", "deliver delivered");
        scene.awaitMails("noc@acme.example", 2);
        assertThat(scene.mails("noc@acme.example").get(1).subject()).startsWith("[Test]");
    }

    @Test
    @Order(8)
    void history_is_drawn_and_an_alert_is_judged_on_it_after_the_fact() throws Exception {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));

        JsonNode series = scene.tocsin().get("/metrics/globex/asr/series?step=PT1M&from=" + hourAgo);
        assertThat(series.path("points"))
                .filteredOn(point -> point.path("samples").intValue() > 0)
                .isNotEmpty()
                .allSatisfy(
                        point -> assertThat(point.path("value").doubleValue()).isZero());
        JsonNode backtest = scene.tocsin()
                .post(
                        "/backtests",
                        """
                        {"alert": {"title": "Low ASR", "company": "globex", "recipients": ["noc@acme.example"], "area": "asr",
                          "operator": "<", "threshold": 50, "samplePeriod": "PT5M", "minimumCalls": 5}, "from": "%s"}"""
                                .formatted(hourAgo));
        assertThat(backtest.path("transitions")).singleElement().satisfies(transition -> assertThat(
                        transition.path("to").textValue())
                .isEqualTo("firing"));
    }

    @Test
    @Order(9)
    void the_report_comes_with_the_minute() {
        await("the report").atMost(NEXT_MINUTE).untilAsserted(() -> assertThat(scene.mails("report@acme.example"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.subject()).contains("Balance report", "1,249.95 EUR")));
    }

    private void company(String id, String kind, String... tags) throws Exception {
        String list = List.of(tags).stream().map(tag -> '"' + tag + '"').collect(Collectors.joining(","));
        scene.tocsin()
                .put(
                        "/companies/" + id,
                        """
                        {"name": "%s", "kind": "%s", "currency": "EUR", "timeZone": "Europe/Berlin", "tags": [%s]}"""
                                .formatted(id, kind, list));
    }

    private static String sample(String area, String value) {
        Instant now = Instant.now();
        return """
                {"id": "%s-%s", "company": "acme", "area": "%s", "value": %s, "at": "%s"}"""
                .formatted(area, now, area, value, now);
    }

    private static String live(String type, int first, int count) {
        Instant now = Instant.now();
        return IntStream.range(first, first + count)
                .mapToObj(call ->
                        """
                        {"id": "live-%d", "type": "%s", "customer": "acme", "startedAt": "%s", "endedAt": "%s", "sipCode": 487}"""
                                .formatted(call, type, now, now))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String failures(int count) {
        Instant now = Instant.now();
        return IntStream.range(0, count)
                .mapToObj(call ->
                        """
                        {"id": "dead-%d", "type": "cdr", "carrier": "globex", "startedAt": "%s", "endedAt": "%s", "sipCode": 503}"""
                                .formatted(call, now.minusSeconds(1), now.minusMillis(count - call)))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
