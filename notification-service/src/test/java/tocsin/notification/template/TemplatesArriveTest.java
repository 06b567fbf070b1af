package tocsin.notification.template;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.Examples;
import tocsin.notification.Ready;

/** Templates on their way into a service that runs: over the broker, and by pull where that has brought nothing. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
@WithTestResource(ConfigServiceStub.class)
class TemplatesArriveTest {

    private static final Duration CONVERGES_WITHIN = Duration.ofSeconds(30);
    private static final AtomicLong REVISION = new AtomicLong(1_000);

    EmbeddedBroker broker;
    ConfigServiceStub configService;

    @Inject
    Templates templates;

    @Inject
    Pool pool;

    private DefinitionsPublisher publisher;
    private final String name = "t-" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        Ready.now();
        publisher = new DefinitionsPublisher(broker.port());
    }

    @AfterEach
    void disconnect() {
        configService.away(false);
        publisher.close();
    }

    @Test
    void a_template_that_is_changed_while_the_service_runs_arrives_over_the_broker() {
        publisher.publish(written("first"));
        awaitText("first");

        publisher.publish(written("second"));
        awaitText("second");

        publisher.publish(removed());
        awaitNothing();
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_the_broker_has_not_brought_is_pulled() {
        configService.publish(written("first"));
        configService.publish(other("company"));
        configService.publish(written("second"));
        configService.publish(written("third"));
        awaitText("third");

        configService.publish(removed());
        awaitNothing();
        assertThat(configService.questions()).allMatch(query -> query.startsWith("kind=template&after="));
    }

    @Test
    void what_has_arrived_is_kept_for_the_next_start() {
        publisher.publish(written("kept"));

        awaitText("kept");

        assertThat(kept().map(body -> body.get("text").asText())).contains("kept");
    }

    @Test
    void an_older_revision_by_pull_does_not_undo_a_newer_one_from_the_broker() {
        ObjectNode older = written("older");
        publisher.publish(written("newer"));
        awaitText("newer");
        int asked = configService.questions().size();

        configService.publish(older);

        await().atMost(CONVERGES_WITHIN).until(() -> configService.questions().stream()
                .skip(asked)
                .anyMatch(
                        query -> query.contains("after=" + older.get("revision").asLong())));
        awaitText("newer");
    }

    @Test
    void it_works_on_while_config_service_is_away_and_learns_the_rest_afterwards() {
        configService.away(true);
        int asked = configService.questions().size();
        await().atMost(CONVERGES_WITHIN).until(() -> configService.questions().size() > asked + 1);
        publisher.publish(written("meanwhile"));
        awaitText("meanwhile");
        configService.publish(written("afterwards"));
        given().get("/q/health/ready").then().statusCode(200);

        configService.away(false);

        awaitText("afterwards");
    }

    @Test
    void definitions_of_other_kinds_and_garbage_do_no_harm() {
        publisher.publish(other("company"));
        publisher.publish(other("alert"));
        publisher.publish(other("weather"));
        publisher.publish("");
        publisher.publish("{\"kind\": \"template\"");
        publisher.publish("{\"kind\": \"template\", \"revision\": 1e400, \"key\": \"x\", \"body\": {}}");
        publisher.publish(
                "{\"kind\": \"template\", \"revision\": 5, \"key\": \"a\\u0000b\", \"body\": {\"text\": \"x\"}}");
        publisher.publish("[".repeat(100_000));
        publisher.publish(new byte[] {0, (byte) 0xFF, 1});

        publisher.publish(written("still alive"));

        awaitText("still alive");
        assertThat(templates.find("acme")).isEmpty();
    }

    private ObjectNode written(String text) {
        ObjectNode definition = definition("definition-template.json");
        ((ObjectNode) definition.get("body")).put("name", name).put("text", text);
        return definition;
    }

    private ObjectNode removed() {
        return definition("definition-template-reset.json");
    }

    private ObjectNode definition(String example) {
        return parse(Examples.text(example))
                .put("revision", REVISION.incrementAndGet())
                .put("key", name);
    }

    private ObjectNode other(String kind) {
        return parse(Examples.text("definition-company.json"))
                .put("revision", REVISION.incrementAndGet())
                .put("kind", kind);
    }

    private void awaitText(String text) {
        await().atMost(CONVERGES_WITHIN)
                .untilAsserted(() ->
                        assertThat(templates.find(name).flatMap(Template::text)).contains(text));
    }

    private void awaitNothing() {
        await().atMost(CONVERGES_WITHIN)
                .untilAsserted(() -> assertThat(templates.find(name)).isEmpty());
    }

    private Optional<JsonNode> kept() {
        var rows = pool.query("SELECT body::text FROM notification.template WHERE name = '" + name + "'")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));
        assertThat(rows.size()).isEqualTo(1);
        return Optional.ofNullable(rows.iterator().next().getString(0)).map(TemplatesArriveTest::parse);
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) Examples.JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
