package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpMessage;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import tocsin.local.inbox.Mail;

/** Follows calls from the broker to the e-mail, on everything that {@code ./run} starts; one story, told in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private final Vertx vertx = Vertx.vertx();
    private LaunchedRun run;
    private Tocsin tocsin;
    private String lowAsr;
    private String lowBalance;

    @BeforeAll
    void start() throws Exception {
        run = LaunchedRun.start(folder).awaitReady();
        tocsin = run.tocsin();
    }

    @AfterAll
    void stop() throws Exception {
        run.close();
        vertx.close();
    }

    @Test
    @Order(1)
    void a_company_and_its_alerts_are_defined_through_the_gateway() throws Exception {
        tocsin.put(
                "/companies/acme",
                """
                {"name": "Acme Telecom", "kind": "customer", "currency": "EUR", "timeZone": "Europe/Berlin"}""");
        lowAsr = define(
                """
                {"title": "Low ASR", "company": "acme", "recipients": ["noc@acme.example"], "area": "asr",
                 "operator": "<=", "threshold": 30, "resetThreshold": 31, "samplePeriod": "PT5M", "minimumCalls": 30}""");
        lowBalance = define(
                """
                {"title": "Low balance", "company": "acme", "recipients": ["billing@acme.example"], "area": "balance",
                 "operator": "<", "threshold": 50, "resetThreshold": 60}""");

        assertThat(tocsin.list("/alerts?company=acme"))
                .extracting(alert -> alert.path("id").textValue())
                .containsExactly(lowAsr, lowBalance);
    }

    @Test
    @Order(2)
    void failed_calls_over_amqp_make_the_alert_fire_and_the_e_mail_arrive() throws Exception {
        for (int call = 0; call < 40; call++) {
            publish("calls", failed(call));
        }

        awaitState(lowAsr, "firing");
        awaitMails("noc@acme.example", 1);
        assertThat(mails("noc@acme.example").get(0).subject()).contains("Low ASR");
        JsonNode asr = tocsin.get("/metrics/acme?samplePeriod=PT5M").at("/areas/asr");
        assertThat(asr.path("value").decimalValue()).isZero();
        assertThat(asr.path("samples").intValue()).isEqualTo(40);
        assertThat(transitions(lowAsr))
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
        JsonNode taken = tocsin.post("/calls", array(60, EndToEndIT::answered));
        assertThat(taken.path("accepted").intValue()).isEqualTo(60);

        awaitState(lowAsr, "ok");
        awaitMails("noc@acme.example", 2);
        assertThat(tocsin.get("/metrics/acme?samplePeriod=PT5M")
                        .at("/areas/asr/value")
                        .doubleValue())
                .isEqualTo(60.0);
        assertThat(transitions(lowAsr))
                .extracting(transition -> transition.path("cause").textValue())
                .containsExactly("recovered", "breached");
    }

    @Test
    @Order(4)
    void a_call_that_was_counted_is_a_duplicate_over_any_way() throws Exception {
        JsonNode taken = tocsin.post("/calls", "[" + failed(0) + "," + answered(0) + "]");

        assertThat(taken.path("accepted").intValue()).isZero();
        assertThat(taken.path("duplicate").intValue()).isEqualTo(2);
    }

    @Test
    @Order(5)
    void a_balance_over_amqp_makes_its_alert_fire() throws Exception {
        publish("samples", balance(49));

        awaitState(lowBalance, "firing");
        awaitMails("billing@acme.example", 1);
    }

    @Test
    @Order(6)
    void every_e_mail_is_on_record_and_readable_through_the_gateway() throws Exception {
        await().atMost(SOON).untilAsserted(() -> assertThat(tocsin.list("/notifications?company=acme"))
                .allSatisfy(notification ->
                        assertThat(notification.path("status").textValue()).isEqualTo("sent"))
                .extracting(notification -> notification.path("recipient").textValue())
                .containsExactlyInAnyOrder("noc@acme.example", "noc@acme.example", "billing@acme.example"));
        assertThat(tocsin.text("/inbox")).startsWith("The latest 3 e-mails");
        assertThat(tocsin.text("/inbox/1")).contains("To: noc@acme.example").contains("Low ASR");
    }

    @Test
    @Order(7)
    void sigterm_stops_everything_and_leaves_no_process() throws Exception {
        List<ProcessHandle> children = run.children();

        assertThat(children).as("three services and the database").hasSize(4);
        assertThat(run.terminate()).isEqualTo(143);
        assertThat(children).noneMatch(Postmaster::runs);
        assertThat(run.output()).contains("Tocsin has stopped");
        assertThat(folder.resolve("run.json")).doesNotExist();
    }

    @Test
    @Order(8)
    void a_second_start_has_lost_nothing_and_sends_nothing_again() throws Exception {
        run = LaunchedRun.start(folder).awaitReady();
        tocsin = run.tocsin();

        assertThat(tocsin.list("/alerts?company=acme")).hasSize(2);
        awaitState(lowAsr, "ok");
        awaitState(lowBalance, "firing");
        assertThat(tocsin.get("/metrics/acme?samplePeriod=PT5M")
                        .at("/areas/asr/samples")
                        .intValue())
                .isEqualTo(100);

        // Still below: no new message. Then the way back: exactly one.
        publish("samples", balance(48));
        publish("samples", balance(200));
        awaitState(lowBalance, "ok");
        awaitMails("billing@acme.example", 2);
        assertThat(mails("noc@acme.example")).hasSize(2);
        assertThat(transitions(lowBalance))
                .extracting(transition -> transition.path("cause").textValue())
                .containsExactly("recovered", "breached");
    }

    private String define(String alert) throws Exception {
        return tocsin.post("/alerts", alert).path("id").textValue();
    }

    private void awaitState(String alert, String state) {
        await("alert " + alert + " to be " + state).atMost(SOON).untilAsserted(() -> assertThat(
                        tocsin.list("/states?alert=" + alert))
                .extracting(each -> each.path("state").textValue())
                .containsExactly(state));
    }

    /** The transitions into and out of firing, the newest first. */
    private List<JsonNode> transitions(String alert) throws Exception {
        return tocsin.list("/transitions?alert=" + alert).stream()
                .filter(transition -> !transition.path("cause").textValue().equals("observed"))
                .toList();
    }

    private void awaitMails(String to, int count) {
        await("e-mail " + count + " to " + to).atMost(SOON).untilAsserted(() -> assertThat(mails(to))
                .hasSize(count));
    }

    private List<Mail> mails(String to) {
        return Mail.after(folder.resolve("inbox"), 0).stream()
                .filter(mail -> mail.to().contains(to))
                .toList();
    }

    private void publish(String address, String body) throws Exception {
        URI broker = URI.create(run.addresses().path("amqp").textValue());
        AmqpClient client = AmqpClient.create(
                vertx, new AmqpClientOptions().setHost(broker.getHost()).setPort(broker.getPort()));
        AmqpMessage message = AmqpMessage.create()
                .durable(true)
                .contentType("application/json")
                .withBufferAsBody(Buffer.buffer(body))
                .build();
        client.createSender(address)
                .compose(sender -> sender.sendWithAck(message))
                .compose(sent -> client.close())
                .toCompletionStage()
                .toCompletableFuture()
                .get(SOON.toSeconds(), TimeUnit.SECONDS);
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
