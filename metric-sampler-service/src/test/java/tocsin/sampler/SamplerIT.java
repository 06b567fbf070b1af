package tocsin.sampler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tocsin.local.embedded.AdministratorByDefault;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;

/** The packaged service, as a JVM process or as a native executable. */
@QuarkusIntegrationTest
@ExtendWith(AdministratorByDefault.class)
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
@QuarkusTestResource(NotificationServiceStub.class)
class SamplerIT {

    EmbeddedBroker broker;
    ConfigServiceStub configService;

    @Test
    void it_is_ready_and_describes_itself() {
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("database", "AMQP receivers", "intake")));
        given().get("/q/metrics").then().statusCode(200);
        given().accept("application/json")
                .get("/openapi/sampler?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", org.hamcrest.Matchers.hasItem("/api/v1/calls"));
    }

    @Test
    void field_maps_are_read_from_yaml_and_shown_in_a_dry_run() {
        given().get("/api/v1/field-maps").then().statusCode(200).body("items.name", contains("freeswitch"));
        given().contentType("application/json")
                .body(ContractFiles.example("call-freeswitch-busy.json"))
                .post("/api/v1/calls?dryRun=true")
                .then()
                .statusCode(200)
                .body("items.call.sipCode", contains(486))
                .body("items.counts[0].failed", contains(1));
        given().contentType("application/json")
                .body(ContractFiles.example("dry-run-request.json"))
                .post("/api/v1/field-maps/dry-run")
                .then()
                .statusCode(200)
                .body("items.map", contains("pbx", "pbx", "contract"));
    }

    @Test
    void calls_lead_to_a_firing_alert() {
        String company = "acme-" + UUID.randomUUID();
        UUID alert = UUID.randomUUID();
        configService.publish(Defined.company(company));
        configService.publish(Defined.lowAsr(alert, company));
        configService.publish(Defined.lowBalance(UUID.randomUUID(), company));

        try (Amqp amqp = new Amqp(broker.port())) {
            amqp.send("calls", Calls.array(company, 0, 20));
        }

        await().untilAsserted(() -> given().queryParam("alert", alert.toString())
                .get("/api/v1/transitions")
                .then()
                .statusCode(200)
                .body("items.to", contains("firing"))
                .body("items.value", contains(0)));
        given().get("/api/v1/states?company=" + company).then().statusCode(200).body("items.state", contains("firing"));
        given().get("/api/v1/states?state=glad").then().statusCode(400).body("errors[0].parameter", equalTo("state"));
    }

    @Test
    void a_penalty_is_shown_and_lifted_by_hand() {
        String company = "acme-" + UUID.randomUUID();
        UUID alert = UUID.randomUUID();
        configService.publish(Defined.company(company));
        configService.publish(Defined.disablingLowBalance(alert, company, Duration.ofHours(1)));
        String ofCompany = "/api/v1/penalties?company=" + company;

        given().contentType("application/json")
                .body(Calls.balance(company, "12.5"))
                .post("/api/v1/samples")
                .then()
                .statusCode(202);

        await().untilAsserted(() -> given().get(ofCompany)
                .then()
                .statusCode(200)
                .body("items.state", contains("active"))
                .body("items.alertId", contains(alert.toString())));
        String id = given().get(ofCompany).path("items[0].id");
        given().delete("/api/v1/penalties/" + id).then().statusCode(204);
        given().delete("/api/v1/penalties/" + id).then().statusCode(409);
        given().get(ofCompany).then().body("items.liftedBy", contains("hand"));
    }

    @Test
    void what_was_counted_is_shown_over_time_and_alerts_are_tried_on_it() {
        String company = "acme-" + UUID.randomUUID();
        UUID alert = UUID.randomUUID();
        configService.publish(Defined.company(company));
        configService.publish(Defined.lowAsr(alert, company));
        given().contentType("application/json")
                .body(Calls.array(company, 0, 20))
                .post("/api/v1/calls")
                .then()
                .statusCode(202);

        JsonNode series = answer(given().get("/api/v1/metrics/" + company + "/asr/series?step=PT1H"));
        assertThat(ContractFiles.faults("series.json", series)).isEmpty();
        // An hour may end between two of the calls.
        assertThat(series.path("points").findValues("samples").stream()
                        .mapToInt(JsonNode::intValue)
                        .sum())
                .isEqualTo(20);

        JsonNode gauge = answer(given().get("/api/v1/metrics/" + company + "/consecutive-failures/series?step=PT1H"));
        assertThat(ContractFiles.faults("series.json", gauge)).isEmpty();
        assertThat(gauge.path("points").findValuesAsText("highest")).contains("20.0");

        JsonNode test = await().until(
                        () -> post("/api/v1/tests", "{\"alertId\": \"" + alert + "\"}"), body -> body.has("stages"));
        assertThat(ContractFiles.faults("test.json", test)).isEmpty();
        assertThat(test.findValuesAsText("outcome")).contains("measured", "rendered", "skipped");

        ObjectNode request = (ObjectNode) ContractFiles.json(ContractFiles.example("backtest-request.json"));
        ((ObjectNode) request.path("alert")).put("company", company);
        Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 10 * 10);
        request.put("from", now.minusSeconds(600).toString()).put("to", now.toString());
        JsonNode backtest = post("/api/v1/backtests", request.toString());
        assertThat(ContractFiles.faults("backtest.json", backtest)).isEmpty();
        assertThat(backtest.path("evaluations").asInt()).isEqualTo(60);
    }

    private static JsonNode post(String path, String body) {
        return answer(given().contentType("application/json").body(body).post(path));
    }

    private static JsonNode answer(Response response) {
        return ContractFiles.json(response.asByteArray());
    }
}
