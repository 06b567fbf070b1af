package tocsin.sampler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.amqp.AmqpMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;

/** How deep what comes in may be, and how long its texts. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class BodiesTest {

    private static final String LIMIT = "exceeds the maximum allowed";

    EmbeddedBroker broker;

    static List<String> beyond() {
        return List.of(
                "{\"id\": " + "[".repeat(64) + "]".repeat(64) + "}", "{\"id\": \"" + "x".repeat(1_000_001) + "\"}");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("beyond")
    void a_message_beyond_the_bounds_is_set_aside(String body) {
        try (Amqp amqp = new Amqp(broker.port())) {
            List<AmqpMessage> rejected = amqp.receive("calls.rejected");
            amqp.send("calls", body);

            AmqpMessage aside = await().until(
                            () -> rejected.stream()
                                    .filter(message ->
                                            message.bodyAsBinary().toString().equals(body))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
            assertThat(aside.applicationProperties().getString("reason")).isEqualTo("malformed");
            assertThat(aside.applicationProperties().getString("detail")).contains(LIMIT);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("beyond")
    void calls_over_http_beyond_the_bounds_are_answered_one_by_one_as_rejected(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/v1/calls")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(LIMIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tests", "backtests", "script-runs", "field-maps/dry-run"})
    void a_request_beyond_the_bounds_is_no_flaw_of_ours(String path) {
        for (String body : beyond()) {
            given().contentType("application/json")
                    .body(body)
                    .post("/api/v1/" + path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("title", equalTo("The body cannot be read"))
                    .body("detail", containsString(LIMIT));
        }
    }
}
