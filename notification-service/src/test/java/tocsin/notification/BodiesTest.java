package tocsin.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.amqp.AmqpMessage;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;

/** How large and how deep what comes in may be. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
@WithTestResource(SamplerStub.class)
class BodiesTest {

    /** Three bytes of UTF-8. */
    private static final String LARGEST_PART = "\u0e17".repeat(65_536);

    private static final String TOO_DEEP = "{\"variables\": " + "[".repeat(64) + "]".repeat(64) + "}";
    private static final String TOO_LONG = "{\"area\": \"" + "x".repeat(1_000_001) + "\"}";

    EmbeddedBroker broker;

    @Test
    void a_preview_of_the_largest_template_with_the_largest_variables_fits() {
        ObjectNode order = Examples.JSON.createObjectNode();
        ObjectNode template = order.putObject("template");
        for (String part : new String[] {"text", "html", "sms", "subject"}) {
            template.put(part, LARGEST_PART);
        }
        order.putObject("variables").put("a", LARGEST_PART.substring("{\"a\":\"\"}".length()));

        previewed(order.toString()).statusCode(200);
    }

    @Test
    void a_larger_body_is_refused() {
        previewed(" ".repeat(2 * 1024 * 1024 + 1)).statusCode(413);
    }

    @Test
    void a_body_that_is_nested_too_deeply_is_no_flaw_of_ours() {
        previewed(TOO_DEEP)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("The body cannot be read"))
                .body("detail", startsWith("Document nesting depth (65) exceeds the maximum allowed (64"));
    }

    @Test
    void nor_is_one_with_a_text_of_more_than_a_million_characters() {
        previewed(TOO_LONG)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("The body cannot be read"));
    }

    @Test
    void messages_are_bounded_in_the_same_way_and_set_aside() {
        Ready.now();
        try (AmqpPeer peer = new AmqpPeer(broker.port())) {
            for (String body : new String[] {TOO_DEEP, TOO_LONG}) {
                peer.publish(body);

                AmqpMessage aside = peer.take("transitions.rejected");
                assertThat(aside.bodyAsBinary().toString()).isEqualTo(body);
                assertThat(aside.applicationProperties().getString("reason")).isEqualTo("unreadable");
                assertThat(aside.applicationProperties().getString("detail")).contains("exceeds the maximum allowed");
            }
        }
    }

    private static ValidatableResponse previewed(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/previews")
                .then();
    }
}
