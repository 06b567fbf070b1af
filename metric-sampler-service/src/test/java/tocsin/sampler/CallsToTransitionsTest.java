package tocsin.sampler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.amqp.AmqpMessage;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;

/** The service's whole way, on a real broker and a real database: definitions and calls in, transitions out. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class CallsToTransitionsTest {

    EmbeddedBroker broker;
    ConfigServiceStub configService;

    private Amqp amqp;
    private List<AmqpMessage> transitions;

    @BeforeEach
    void connect() {
        amqp = new Amqp(broker.port());
        transitions = amqp.receive("transitions", "topic");
    }

    @AfterEach
    void disconnect() {
        amqp.close();
    }

    @Test
    void a_falling_asr_fires_and_a_rising_one_resets() {
        String company = company();
        UUID alert = UUID.randomUUID();
        amqp.send("definitions", Defined.company(company), Defined.lowAsr(alert, company));

        amqp.send("calls", Calls.array(company, 10, 0));
        awaitTransition(alert, "no-data", "ok", "observed");
        amqp.send("calls", Calls.array(company, 2, 30));
        JsonObject firing = awaitTransition(alert, "ok", "firing", "breached");
        amqp.send("calls", Calls.array(company, 10, 0));
        awaitTransition(alert, "firing", "ok", "recovered");

        assertThat(firing.getDouble("value")).isCloseTo(12 * 100 / 42.0, within());
        assertThat(firing.getString("reason")).isEqualTo("ASR 28.57 % is at or below 30 %, over 42 calls in 1 minute");
        given().queryParam("alert", alert.toString())
                .get("/api/v1/transitions")
                .then()
                .statusCode(200)
                .body("items.cause", contains("recovered", "breached", "observed"))
                .body("items[1].id", equalTo(firing.getString("id")));
        given().queryParam("company", company)
                .get("/api/v1/states")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("ok"))
                .body("items[0].samples", equalTo(52));
    }

    @Test
    void a_balance_that_dips_for_one_sample_fires_and_resets() {
        String company = company();
        UUID alert = UUID.randomUUID();
        configService.publish(Defined.company(company));
        configService.publish(Defined.lowBalance(alert, company));
        amqp.send("samples", Calls.balance(company, "100.10"));
        awaitTransition(alert, "no-data", "ok", "observed");

        Instant moment = Instant.now();
        amqp.send(
                "samples",
                "[" + Calls.balance(company, "49.95", moment) + "," + Calls.balance(company, "100.10", moment) + "]");

        JsonObject firing = awaitTransition(alert, "ok", "firing", "breached");
        awaitTransition(alert, "firing", "ok", "recovered");
        assertThat(firing.getString("reason")).isEqualTo("Balance 49.95 EUR is below 50 EUR");
        given().get("/api/v1/metrics/" + company)
                .then()
                .statusCode(200)
                .body("areas.balance.value", equalTo(100.1f))
                .body("areas.asr.value", equalTo(null));
    }

    private JsonObject awaitTransition(UUID alert, String from, String to, String cause) {
        return await().until(
                        () -> transitions.stream()
                                .map(message -> new JsonObject(
                                        message.bodyAsBinary() != null
                                                ? message.bodyAsBinary().toString()
                                                : message.bodyAsString()))
                                .filter(body -> body.getString("alertId").equals(alert.toString()))
                                .filter(body -> body.getString("from").equals(from)
                                        && body.getString("to").equals(to)
                                        && body.getString("cause").equals(cause))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static String company() {
        return "acme-" + UUID.randomUUID();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.001);
    }
}
