package tocsin.config.definition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tocsin.config.Api;

@QuarkusTest
@WithTestResource(BrokerThatIsAway.class)
class BrokerOutageTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    BrokerThatIsAway.Outages outages;

    @Test
    void definitions_wait_for_the_broker_while_the_api_goes_on() throws Exception {
        String atTheStart = Api.company();
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));

        outages.end();
        awaitPublished(atTheStart);

        outages.begin();
        String inTheMiddle = Api.company();
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);

        outages.end();
        awaitPublished(inTheMiddle);
    }

    private void awaitPublished(String key) throws Exception {
        try (Subscriber subscriber = new Subscriber(outages.port(), BrokerThatIsAway.SUBSCRIBER)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(subscriber.about(key)).isNotEmpty());
        }
    }
}
