package tocsin.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.EmbeddedBroker;

@QuarkusTest
@WithTestResource(BrokerToCome.class)
class ReadinessTest {

    private static final String TRANSITIONS = "checks.find { it.name == 'AMQP receivers' }.data.transitions";

    @ConfigProperty(name = "amqp-port")
    int port;

    @Test
    void is_ready_only_while_it_is_subscribed_to_transitions(@TempDir Path folder) throws Exception {
        assertReadiness(503, "not attached");

        EmbeddedBroker broker = EmbeddedBroker.start(folder, port);
        await().untilAsserted(() -> assertReadiness(200, "receives"));

        broker.close();
        await().untilAsserted(() -> assertReadiness(200, "not attached"));
        await().untilAsserted(() -> assertReadiness(503, "not attached"));
        given().get("/q/health/live").then().statusCode(200);
    }

    private static void assertReadiness(int status, String transitions) {
        given().get("/q/health/ready").then().statusCode(status).body(TRANSITIONS, equalTo(transitions));
    }
}
