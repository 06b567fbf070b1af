package tocsin.sampler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.amqp.AmqpMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;

/** Whatever comes in by HTTP or AMQP is counted once, or set aside untouched with its reason. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class IngestTest {

    /** REST Assured would encode a form by itself, and add a charset. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)
                    .encodeContentTypeAs("application/x-www-form-base64-encoded", ContentType.BINARY));

    EmbeddedBroker broker;

    private final String company = "acme-" + UUID.randomUUID();
    private Amqp amqp;

    @BeforeEach
    void connect() {
        amqp = new Amqp(broker.port());
    }

    @AfterEach
    void disconnect() {
        amqp.close();
    }

    @Test
    void a_call_is_counted_once_however_often_and_by_whatever_way_it_comes() {
        String call = Calls.answered("call-" + company, company, Instant.now(), Duration.ofSeconds(90));

        post("/api/v1/calls", call).body("accepted", equalTo(1)).body("duplicate", equalTo(0));
        post("/api/v1/calls", "[" + call + "," + call + "]")
                .body("accepted", equalTo(0))
                .body("duplicate", equalTo(2));
        amqp.send("calls", call, Calls.failed("other-" + company, company, Instant.now()));

        await().untilAsserted(() -> metrics()
                .body("areas.asr.value", equalTo(50.0f))
                .body("areas.asr.samples", equalTo(2))
                .body("areas.acd.value", equalTo(90.0f))
                .body("areas.pdd.value", equalTo(2.0f))
                .body("areas.asr.samplePeriod", equalTo("PT5M")));
    }

    @Test
    void an_array_is_taken_but_for_the_bad_ones_and_each_says_why() {
        String good = Calls.failed("good-" + company, company, Instant.now());
        String late = Calls.failed("late-" + company, company, Instant.now().plusSeconds(3600));
        List<AmqpMessage> rejected = amqp.receive("calls.rejected");

        post("/api/v1/calls", "[" + good + ", {\"id\":  \"odd\"} ," + late + ",7]")
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(3))
                .body("reasons[0].index", equalTo(1))
                .body("reasons[0].reason", equalTo("missing-field"))
                .body("reasons[0].detail", equalTo("type is required"))
                .body("reasons[1].reason", equalTo("in-the-future"))
                .body("reasons[2].reason", equalTo("not-an-object"));

        AmqpMessage odd = awaitBody(rejected, "{\"id\":  \"odd\"}");
        assertThat(odd.applicationProperties().getString("reason")).isEqualTo("missing-field");
        assertThat(odd.applicationProperties().getString("detail")).isEqualTo("type is required");
        assertThat(odd.applicationProperties().getString("address")).isEqualTo("calls");
        awaitBody(rejected, late);
        awaitBody(rejected, "7");
    }

    @Test
    void an_array_of_too_many_is_refused_over_http_and_set_aside_whole_over_amqp() {
        String tooMany = "[" + "7,".repeat(10_000) + "7]";
        List<AmqpMessage> rejected = amqp.receive("samples.rejected");

        given().contentType("application/json")
                .body(tooMany)
                .post("/api/v1/calls")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", equalTo("The array has more than 10000 elements"));
        given().contentType("application/json")
                .body(tooMany)
                .post("/api/v1/calls?dryRun=true")
                .then()
                .statusCode(413);
        amqp.send("samples", tooMany);

        AmqpMessage aside = awaitBody(rejected, tooMany);
        assertThat(aside.applicationProperties().getString("reason")).isEqualTo("too-many");
    }

    @Test
    void a_message_that_is_no_json_is_set_aside_untouched_and_those_behind_it_are_counted() {
        List<AmqpMessage> rejected = amqp.receive("samples.rejected");
        String broken = "{\"id\": \"b-" + company + "\", oops";

        amqp.send("samples", broken, Calls.balance(company, "12.5"));

        AmqpMessage aside = awaitBody(rejected, broken);
        assertThat(aside.applicationProperties().getString("reason")).isEqualTo("malformed");
        assertThat(aside.applicationProperties().getString("detail")).contains("line 1");
        await().untilAsserted(() -> metrics().body("areas.balance.value", equalTo(12.5f)));
    }

    @Test
    void of_samples_of_one_moment_the_last_one_counts() {
        Instant moment = Instant.now();
        String samples = IntStream.rangeClosed(1, 50)
                .mapToObj(value -> Calls.balance(company, Integer.toString(value), moment))
                .collect(Collectors.joining(",", "[", "]"));

        post("/api/v1/samples", samples).body("accepted", equalTo(50));

        metrics().body("areas.balance.value", equalTo(50.0f));
    }

    @Test
    void a_dry_run_of_samples_is_refused_and_nothing_is_counted() {
        for (String dry : List.of("true", "false", "maybe")) {
            given().contentType("application/json")
                    .body(Calls.balance(company, "12.5"))
                    .post("/api/v1/samples?dryRun=" + dry)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo("dryRun"))
                    .body("errors[0].detail", equalTo("is not for samples; only calls have a dry run"));
        }

        metrics().body("areas.balance.value", equalTo(null));
    }

    @Test
    void live_calls_and_samples_move_every_gauge_of_a_company() {
        Instant moment = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        metrics().body("areas.channels.value", equalTo(null)).body("areas.consecutive-failures.value", equalTo(null));

        post("/api/v1/samples", "[" + sample("channels", 40, moment) + "," + sample("custom:queue", 17.5, moment) + "]")
                .body("accepted", equalTo(2));
        post("/api/v1/calls", "[" + started("1", moment.plusMillis(1)) + "," + started("2", moment.plusMillis(2)) + "]")
                .body("accepted", equalTo(2));
        post("/api/v1/calls", Calls.failed("3" + company, company, moment)).body("accepted", equalTo(1));

        metrics()
                .body("areas.channels.value", equalTo(42.0f))
                .body("areas.channels.samplePeriod", equalTo(null))
                .body("areas.consecutive-failures.value", equalTo(1.0f))
                .body("areas.'custom:queue'.value", equalTo(17.5f));
    }

    private String sample(String area, double value, Instant at) {
        return """
                {"id": "%s-%s", "company": "%s", "area": "%s", "value": %s, "at": "%s"}"""
                .formatted(area, company, company, area, value, at);
    }

    private String started(String id, Instant at) {
        return """
                {"id": "%s-%s", "type": "started", "customer": "%s", "startedAt": "%s"}"""
                .formatted(id, company, company, at);
    }

    @Test
    void what_was_rejected_can_be_sent_back_to_its_address() {
        List<AmqpMessage> rejected = amqp.receive("samples.rejected");
        String strange = Calls.balance(company, "1").replace("\"balance\"", "\"mood\"");
        amqp.send("samples", strange);
        AmqpMessage aside = awaitBody(rejected, strange);

        amqp.send(
                aside.applicationProperties().getString("address"),
                aside.bodyAsBinary().toString().replace("\"mood\"", "\"balance\""));

        await().untilAsserted(() -> metrics().body("areas.balance.value", equalTo(1.0f)));
    }

    @Test
    void a_freeswitch_posts_its_calls_in_all_its_encodings() {
        String plain = freeSwitch("plain");
        String form = "cdr=" + URLEncoder.encode(freeSwitch("form"), StandardCharsets.UTF_8);
        String base64 =
                "cdr=" + Base64.getEncoder().encodeToString(freeSwitch("base64").getBytes(StandardCharsets.UTF_8));

        postAs("application/json", "/api/v1/calls?uuid=a_1", plain).body("accepted", equalTo(1));
        postAs("application/x-www-form-urlencoded", "/api/v1/calls?uuid=a_2", form)
                .body("accepted", equalTo(1));
        postAs("application/x-www-form-base64-encoded", "/api/v1/calls?uuid=a_3", base64)
                .body("accepted", equalTo(1));

        metrics()
                .body("areas.asr.samples", equalTo(3))
                .body("areas.asr.value", equalTo(0.0f))
                .body("areas.ner.value", equalTo(100.0f));
    }

    @Test
    void a_request_that_is_no_json_is_refused_whole() {
        given().contentType("application/json")
                .body("[{\"id\": 1},")
                .post("/api/v1/calls")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:unreadable"))
                .body("detail", containsString("line 1"));
    }

    private String freeSwitch(String uuid) {
        long end = Instant.now().getEpochSecond() * 1_000_000;
        return """
                {"core-uuid": "c0", "switchname": "switch1", "variables": {"uuid": "%s-%s", "accountcode": "%s",
                 "start_uepoch": "%d", "answer_uepoch": "0", "end_uepoch": "%d",
                 "proto_specific_hangup_cause": "sip%%3A486"}, "callflow": []}"""
                .formatted(uuid, company, company, end - 3_000_000, end);
    }

    private static ValidatableResponse post(String path, String json) {
        return postAs("application/json", path, json);
    }

    private static ValidatableResponse postAs(String contentType, String path, String body) {
        return given().config(AS_IT_IS)
                .contentType(contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .statusCode(202);
    }

    private ValidatableResponse metrics() {
        return given().get("/api/v1/metrics/" + company).then().statusCode(200);
    }

    private static AmqpMessage awaitBody(List<AmqpMessage> messages, String body) {
        return await().until(
                        () -> messages.stream()
                                .filter(message ->
                                        message.bodyAsBinary().toString().equals(body))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }
}
