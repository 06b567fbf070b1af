package tocsin.notification;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.time.Duration;

/** Waits for the service; what is published before its first subscription is there is for nobody. */
public final class Ready {

    private Ready() {}

    /** Returns when the service is ready. */
    public static void now() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }
}
