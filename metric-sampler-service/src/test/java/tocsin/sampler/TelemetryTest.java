package tocsin.sampler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.amqp.AmqpMessage;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.DocumentedMetrics;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.telemetry.Trace;

/** What the running service tells of its work: one trace from a call to its transition, ids in logs, documented metrics. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class TelemetryTest {

    private static final Path DOCUMENT = Path.of("../docs/telemetry.md");

    EmbeddedBroker broker;

    @Inject
    RecordedSpans spans;

    private final String company = "acme-" + UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();
    private final Trace caller = new Trace(hex() + hex(), hex(), true);
    private final Entries entries = new Entries();
    private Amqp amqp;
    private List<AmqpMessage> transitions;

    @BeforeEach
    void connect() {
        Logger.getLogger("tocsin.sampler").addHandler(entries);
        amqp = new Amqp(broker.port());
        transitions = amqp.receive("transitions", "topic");
        amqp.send("definitions", Defined.company(company), Defined.lowAsr(alert, company));
        amqp.send("calls", Calls.array(company, 10, 0));
        awaitTransition("observed");
    }

    @AfterEach
    void disconnect() {
        Logger.getLogger("tocsin.sampler").removeHandler(entries);
        amqp.close();
    }

    @Test
    void from_a_message_to_the_transition_that_it_leads_to_there_is_one_trace() {
        amqp.send("calls", new JsonObject().put("traceparent", caller.traceparent()), Calls.array(company, 0, 40));

        AmqpMessage firing = awaitTransition("breached");
        List<SpanData> recorded = awaitSpans("count calls", "evaluate", "publish transitions");
        assertThat(recorded)
                .extracting(SpanData::getName)
                .containsExactlyInAnyOrder("count calls", "evaluate", "publish transitions");
        SpanData counted = span(recorded, "count calls");
        SpanData evaluated = span(recorded, "evaluate");
        SpanData published = span(recorded, "publish transitions");
        assertThat(counted.getParentSpanId()).isEqualTo(caller.spanId());
        assertThat(evaluated.getParentSpanId()).isEqualTo(counted.getSpanId());
        assertThat(published.getParentSpanId()).isEqualTo(evaluated.getSpanId());
        String told = new Trace(caller.traceId(), published.getSpanId(), true).traceparent();
        assertThat(firing.applicationProperties().getString("traceparent")).isEqualTo(told);
        assertThat(firing.applicationProperties().getString("cloudEvents:traceparent"))
                .isEqualTo(told);
    }

    @Test
    void so_there_is_from_a_request() {
        given().header("traceparent", caller.traceparent())
                .contentType("application/json")
                .body(Calls.array(company, 0, 40))
                .post("/api/v1/calls")
                .then()
                .statusCode(202);

        AmqpMessage firing = awaitTransition("breached");
        assertThat(Trace.read(firing.applicationProperties().getString("traceparent")))
                .hasValueSatisfying(told -> assertThat(told.traceId()).isEqualTo(caller.traceId()));
    }

    @Test
    void a_traceparent_that_is_none_costs_no_call() {
        amqp.send(
                "calls",
                new JsonObject().put("traceparent", "00-nonsense").put("cloudEvents:traceparent", 7),
                Calls.array(company, 0, 40));

        assertThat(awaitTransition("breached").applicationProperties().getString("traceparent"))
                .as("a trace of its own")
                .isNotNull();
    }

    @Test
    void logs_say_which_alert_company_transition_and_trace_they_are_about() {
        amqp.send("calls", new JsonObject().put("traceparent", caller.traceparent()), Calls.array(company, 0, 40));
        JsonObject firing = body(awaitTransition("breached"));

        await().untilAsserted(() -> assertThat(entries.fields)
                .contains(Map.of(
                        "alert", alert.toString(),
                        "company", company,
                        "transition", firing.getString("id"),
                        "traceId", caller.traceId())));
    }

    @Test
    void every_metric_is_documented_and_every_documented_one_is_there() {
        String scrape =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        Set<String> shown = DocumentedMetrics.scraped(scrape);

        assertThat(shown).containsAll(DocumentedMetrics.always(DOCUMENT, "sampler"));
        assertThat(shown)
                .filteredOn(name -> name.startsWith("tocsin_"))
                .isSubsetOf(DocumentedMetrics.all(DOCUMENT, "sampler"));
        assertThat(scrape).doesNotContain(company, alert.toString());
    }

    private AmqpMessage awaitTransition(String cause) {
        return await().until(
                        () -> transitions.stream()
                                .filter(message ->
                                        body(message).getString("alertId").equals(alert.toString()))
                                .filter(message ->
                                        body(message).getString("cause").equals(cause))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static JsonObject body(AmqpMessage message) {
        return new JsonObject(message.bodyAsBinary());
    }

    private List<SpanData> awaitSpans(String... names) {
        return await().until(() -> spans.of(caller.traceId()), recorded -> recorded.size() >= names.length);
    }

    private static SpanData span(List<SpanData> recorded, String name) {
        return recorded.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private static final class Entries extends Handler {
        private final List<Map<String, String>> fields = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            fields.add(Map.copyOf(((ExtLogRecord) entry).getMdcCopy()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
