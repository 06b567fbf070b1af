package tocsin.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.DocumentedMetrics;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.telemetry.Trace;

/** What the running service tells of its work: the trace of a transition goes on to each attempt, logs have ids alone. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class TelemetryTest {

    private static final Path DOCUMENT = Path.of("../docs/telemetry.md");
    private static final String NUMBER = "+447700900456";

    EmbeddedBroker broker;

    @Inject
    RecordedSpans spans;

    private final String company = "c-" + UUID.randomUUID();
    private final String address = "noc-" + UUID.randomUUID() + "@acme.example";
    private final Trace caller = new Trace(hex() + hex(), hex(), true);
    private final LogEntries log = new LogEntries();
    private AmqpPeer peer;

    @BeforeEach
    void connect() {
        Ready.now();
        peer = new AmqpPeer(broker.port());
    }

    @AfterEach
    void disconnect() {
        peer.close();
        log.close();
    }

    @Test
    void the_trace_of_a_transition_goes_on_to_the_attempt_to_tell_of_it() {
        ObjectNode firing = Examples.to(Examples.firing(), address);
        peer.publish(firing.toString(), new JsonObject().put("cloudEvents:traceparent", caller.traceparent()));

        await().untilAsserted(() -> assertThat(spans.of(caller.traceId()))
                .extracting(SpanData::getName)
                .containsExactly("receive transitions", "deliver email"));
        List<SpanData> recorded = spans.of(caller.traceId());
        SpanData received = recorded.get(0);
        SpanData delivered = recorded.get(1);
        assertThat(received.getName()).isEqualTo("receive transitions");
        assertThat(received.getParentSpanId()).isEqualTo(caller.spanId());
        assertThat(delivered.getName()).isEqualTo("deliver email");
        assertThat(delivered.getParentSpanId()).isEqualTo(received.getSpanId());
        assertThat(delivered.getAttributes().get(AttributeKey.stringKey("tocsin.notification.id")))
                .isEqualTo(notification());
        assertThat(recorded).noneSatisfy(span -> assertThat(span.toString()).contains(address));
        await().untilAsserted(() -> assertThat(log.fields())
                .as(() -> log.texts().toString())
                .contains(Map.of("notification", notification(), "traceId", caller.traceId())));
    }

    @Test
    void nobody_who_is_told_or_cannot_be_told_is_named_in_the_log() {
        String beyond = "x".repeat(300) + "-" + address;
        ObjectNode firing =
                Examples.to(Examples.firing(), address, NUMBER, beyond).put("company", company);
        peer.publish(firing.toString());
        peer.publish(firing.put("at", address + " " + NUMBER).toString());
        peer.take("transitions.rejected");

        await().untilAsserted(() -> assertThat(statuses()).hasSize(3).doesNotContain("queued", "retrying"));
        assertThat(statuses()).contains("sent", "dead");
        assertThat(log.texts()).anySatisfy(text -> assertThat(text).contains("by email: sent"));
        assertThat(log.texts())
                .anySatisfy(text -> assertThat(text).contains("goes to transitions.rejected: invalid"))
                .allSatisfy(
                        text -> assertThat(text).doesNotContain("@acme.example").doesNotContain("7700900456"));
    }

    @Test
    void every_metric_is_documented_and_every_documented_one_is_there() {
        String scrape =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        Set<String> shown = DocumentedMetrics.scraped(scrape);

        assertThat(shown).containsAll(DocumentedMetrics.always(DOCUMENT, "notification"));
        assertThat(shown)
                .filteredOn(name -> name.startsWith("tocsin_"))
                .isSubsetOf(DocumentedMetrics.all(DOCUMENT, "notification"));
        assertThat(scrape).doesNotContain(address, "@acme.example");
    }

    private List<String> statuses() {
        return given().queryParam("company", company)
                .get("/api/v1/notifications")
                .jsonPath()
                .getList("items.status");
    }

    private String notification() {
        return given().queryParam("recipient", address)
                .get("/api/v1/notifications")
                .jsonPath()
                .getString("items[0].id");
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
