package tocsin.config;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DatabaseThatGoesAway.class)
class DatabaseOutageTest {

    DatabaseThatGoesAway.Outages outages;

    @Test
    void a_request_that_needs_the_database_is_told_to_come_again_until_the_database_is_back() throws Exception {
        String id = Api.company();

        outages.begin();

        assertUnavailable(given().get("/api/v1/companies/" + id));
        assertUnavailable(given().get("/api/v1/alerts"));
        assertUnavailable(given().get("/api/v1/definitions?after=0"));
        assertUnavailable(Api.putCompany(id, Contract.example("company.json").put("id", id)));
        assertUnavailable(Api.postAlert(Api.newAlert("alert.json", id)));
        given().get("/q/health/live").then().statusCode(200);
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'database' }.data.state", equalTo("not ready"))
                .body("checks.find { it.name == 'database' }.data.error", containsString("refused")));

        outages.end();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> given().get("/api/v1/companies/" + id).then().statusCode(200));
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    private static void assertUnavailable(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(Api.body(answer))
                .isEqualTo(
                        Contract.json(
                                "{\"type\": \"urn:tocsin:problem:unavailable\","
                                        + " \"title\": \"Temporarily unavailable\", \"status\": 503,"
                                        + " \"detail\": \"A part that this request needs is out of reach. Try again a little later.\"}"));
    }
}
