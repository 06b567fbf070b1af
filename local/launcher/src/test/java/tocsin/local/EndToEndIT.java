package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.Postmaster;

/** Follows calls from the broker to the e-mail, on everything that {@code ./run} starts; one story, told in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndIT {

    @TempDir
    static Path folder;

    private Scene scene;
    private String lowAsr;
    private String lowBalance;

    @BeforeAll
    void start() throws Exception {
        scene = new Scene(folder);
    }

    @AfterAll
    void stop() throws Exception {
        scene.close();
    }

    @Test
    @Order(1)
    void a_company_and_its_alerts_are_defined_through_the_gateway() throws Exception {
        scene.tocsin()
                .put(
                        "/companies/acme",
                        """
                {"name": "Acme Telecom", "kind": "customer", "currency": "EUR", "timeZone": "Europe/Berlin"}""");
        lowAsr = scene.define(
                """
                {"title": "Low ASR", "company": "acme", "recipients": ["noc@acme.example"], "area": "asr",
                 "operator": "<=", "threshold": 30, "resetThreshold": 31, "samplePeriod": "PT5M", "minimumCalls": 30}""");
        lowBalance = scene.define(
                """
                {"title": "Low balance", "company": "acme", "recipients": ["billing@acme.example"], "area": "balance",
                 "operator": "<", "threshold": 50, "resetThreshold": 60}""");

        assertThat(scene.tocsin().list("/alerts?company=acme"))
                .extracting(alert -> alert.path("id").textValue())
                .containsExactly(lowAsr, lowBalance);
    }

    @Test
    @Order(2)
    void failed_calls_over_amqp_make_the_alert_fire_and_the_e_mail_arrive() throws Exception {
        for (int call = 0; call < 40; call++) {
            scene.publish("calls", failed(call));
        }

        scene.awaitState(lowAsr, "firing");
        scene.awaitMails("noc@acme.example", 1);
        assertThat(scene.mails("noc@acme.example").get(0).subject()).contains("Low ASR");
        JsonNode asr = scene.tocsin().get("/metrics/acme?samplePeriod=PT5M").at("/areas/asr");
        assertThat(asr.path("value").decimalValue()).isZero();
        assertThat(asr.path("samples").intValue()).isEqualTo(40);
        assertThat(scene.transitions(lowAsr))
                .singleElement(InstanceOfAssertFactories.type(JsonNode.class))
                .satisfies(fired -> {
                    assertThat(fired.path("to").textValue()).isEqualTo("firing");
                    assertThat(fired.path("cause").textValue()).isEqualTo("breached");
                    assertThat(fired.path("samples").intValue()).isBetween(30, 40);
                });
    }

    @Test
    @Order(3)
    void answered_calls_over_http_reset_it_and_the_e_mail_about_that_arrives_as_well() throws Exception {
        JsonNode taken = scene.tocsin().post("/calls", array(60, EndToEndIT::answered));
        assertThat(taken.path("accepted").intValue()).isEqualTo(60);

        scene.awaitState(lowAsr, "ok");
        scene.awaitMails("noc@acme.example", 2);
        assertThat(scene.tocsin()
                        .get("/metrics/acme?samplePeriod=PT5M")
                        .at("/areas/asr/value")
                        .doubleValue())
                .isEqualTo(60.0);
        assertThat(scene.transitions(lowAsr))
                .extracting(transition -> transition.path("cause").textValue())
                .containsExactly("recovered", "breached");
    }

    @Test
    @Order(4)
    void a_call_that_was_counted_is_a_duplicate_over_any_way() throws Exception {
        JsonNode taken = scene.tocsin().post("/calls", "[" + failed(0) + "," + answered(0) + "]");

        assertThat(taken.path("accepted").intValue()).isZero();
        assertThat(taken.path("duplicate").intValue()).isEqualTo(2);
    }

    @Test
    @Order(5)
    void a_balance_over_amqp_makes_its_alert_fire() throws Exception {
        scene.publish("samples", balance(49));

        scene.awaitState(lowBalance, "firing");
        scene.awaitMails("billing@acme.example", 1);
    }

    @Test
    @Order(6)
    void every_e_mail_is_on_record_and_readable_through_the_gateway() throws Exception {
        await().atMost(Scene.SOON).untilAsserted(() -> assertThat(scene.tocsin().list("/notifications?company=acme"))
                .allSatisfy(notification ->
                        assertThat(notification.path("status").textValue()).isEqualTo("sent"))
                .extracting(notification -> notification.path("recipient").textValue())
                .containsExactlyInAnyOrder("noc@acme.example", "noc@acme.example", "billing@acme.example"));
        assertThat(scene.tocsin().text("/inbox")).startsWith("The latest 3 e-mails");
        assertThat(scene.tocsin().text("/inbox/1"))
                .contains("To: noc@acme.example")
                .contains("Low ASR");
    }

    @Test
    @Order(7)
    void sigterm_stops_everything_and_leaves_no_process() throws Exception {
        List<ProcessHandle> children = scene.run().children();

        assertThat(children).as("three services and the database").hasSize(4);
        assertThat(scene.run().terminate()).isEqualTo(143);
        assertThat(children).noneMatch(Postmaster::runs);
        assertThat(scene.run().output()).contains("Tocsin has stopped");
        assertThat(folder.resolve("scene.run().json")).doesNotExist();
    }

    @Test
    @Order(8)
    void a_second_start_has_lost_nothing_and_sends_nothing_again() throws Exception {
        scene.start();

        assertThat(scene.tocsin().list("/alerts?company=acme")).hasSize(2);
        scene.awaitState(lowAsr, "ok");
        scene.awaitState(lowBalance, "firing");
        assertThat(scene.tocsin()
                        .get("/metrics/acme?samplePeriod=PT5M")
                        .at("/areas/asr/samples")
                        .intValue())
                .isEqualTo(100);

        // Still below: no new message. Then the way back: exactly one.
        scene.publish("samples", balance(48));
        scene.publish("samples", balance(200));
        scene.awaitState(lowBalance, "ok");
        scene.awaitMails("billing@acme.example", 2);
        assertThat(scene.mails("noc@acme.example")).hasSize(2);
        assertThat(scene.transitions(lowBalance))
                .extracting(transition -> transition.path("cause").textValue())
                .containsExactly("recovered", "breached");
    }

    private static String array(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
    }

    private static String failed(int number) {
        Instant now = Instant.now();
        return """
                {"id": "failed-%d", "type": "cdr", "customer": "acme", "startedAt": "%s", "endedAt": "%s", "sipCode": 503}"""
                .formatted(number, now.minusSeconds(2), now);
    }

    private static String answered(int number) {
        Instant now = Instant.now();
        return """
                {"id": "answered-%d", "type": "cdr", "customer": "acme", "startedAt": "%s", "answeredAt": "%s",
                 "endedAt": "%s", "sipCode": 200}"""
                .formatted(number, now.minusSeconds(40), now.minusSeconds(30), now);
    }

    private static String balance(int value) {
        Instant now = Instant.now();
        return """
                {"id": "balance-%s", "company": "acme", "area": "balance", "value": %d, "at": "%s"}"""
                .formatted(now, value, now);
    }
}
