package tocsin.config.template.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;

/** An alert names a template that there is, and it stays while it does. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AlertsAndTemplatesTest {

    @Test
    void an_alert_names_a_stock_template_or_one_that_was_put() {
        String name = template();

        for (String each : List.of("balance", "report", name)) {
            ObjectNode added = Api.alert(alert().put("template", each));

            assertThat(added.get("template").asText()).isEqualTo(each);
            assertThat(Api.body(given().get("/api/v1/alerts/" + added.get("id").asText())))
                    .isEqualTo(added);
        }
    }

    @Test
    void an_alert_that_names_no_template_has_the_standard_one() {
        ObjectNode wanted = alert();
        wanted.remove("template");

        assertThat(Api.alert(wanted).get("template").asText()).isEqualTo("alert");
    }

    @Test
    void a_template_that_there_is_not_is_refused_in_whatever_way_it_comes() {
        ObjectNode added = Api.alert(alert());
        String path = "/api/v1/alerts/" + added.get("id").asText();
        String unknown = "t-" + UUID.randomUUID();

        assertUnknown(Api.postAlert(alert().put("template", unknown)));
        assertUnknown(given().contentType(ContentType.JSON)
                .body(added.deepCopy().put("template", unknown).toString())
                .put(path));
        assertUnknown(given().contentType("application/merge-patch+json")
                .body("{\"template\": \"" + unknown + "\"}")
                .patch(path));
        assertThat(Api.body(given().get(path))).isEqualTo(added);
        assertThat(Api.postAlertCheck(alert().put("template", unknown)).statusCode())
                .isEqualTo(200);
    }

    private static void assertUnknown(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(Contract.json(
                        "[{\"pointer\": \"#/template\", \"detail\": \"there is no template of this name\"}]"));
    }

    @Test
    void a_template_that_alerts_name_cannot_be_deleted() {
        String name = template();
        String first = Api.alert(alert().put("template", name)).get("id").asText();
        String second = Api.alert(alert().put("template", name)).get("id").asText();

        assertInUse(name, "2 alerts name it.");
        given().delete("/api/v1/alerts/" + first).then().statusCode(204);
        assertInUse(name, "1 alert names it.");
        given().delete("/api/v1/alerts/" + second).then().statusCode(204);
        given().delete("/api/v1/templates/" + name).then().statusCode(204);
    }

    private static void assertInUse(String name, String reason) {
        Response refused = given().delete("/api/v1/templates/" + name);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.body(refused).get("detail").asText())
                .isEqualTo("Template " + name + " cannot be deleted while " + reason);
    }

    @Test
    void a_stock_template_is_set_back_also_while_alerts_name_it() {
        put("penalty");
        Api.alert(alert().put("template", "penalty"));

        given().delete("/api/v1/templates/penalty").then().statusCode(204);
    }

    @Test
    void of_an_alert_and_the_deletion_of_its_template_that_race_one_wins() {
        for (int round = 0; round < 10; round++) {
            String name = template();
            ObjectNode wanted = alert().put("template", name);

            List<CompletableFuture<Integer>> racers = new ArrayList<>();
            racers.add(CompletableFuture.supplyAsync(() -> Api.postAlert(wanted).statusCode()));
            racers.add(CompletableFuture.supplyAsync(
                    () -> given().delete("/api/v1/templates/" + name).statusCode()));

            assertThat(racers.stream().map(CompletableFuture::join).toList())
                    .isIn(List.of(201, 409), List.of(400, 204));
        }
    }

    private static ObjectNode alert() {
        return Api.newAlert("alert.json", Api.company());
    }

    private static String template() {
        String name = "t-" + UUID.randomUUID();
        put(name);
        return name;
    }

    private static void put(String name) {
        given().contentType(ContentType.JSON)
                .body(Contract.example("template-request.json").toString())
                .put("/api/v1/templates/" + name);
    }
}
