package tocsin.config;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tocsin.config.definition.Subscriber;
import tocsin.local.embedded.AdministratorByDefault;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;

/** The packaged service: a JVM process, or the native executable. */
@QuarkusIntegrationTest
@ExtendWith(AdministratorByDefault.class)
@WithTestResource(EmbeddedParts.class)
class ConfigServiceIT {

    EmbeddedBroker broker;

    @Test
    void is_ready_and_shows_its_metrics_and_its_openapi_document() {
        await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        assertThat(given().get("/q/metrics").asString()).contains("http_server");
        assertThat(given().accept("application/json").get("/openapi/config").asString())
                .contains("/api/v1/companies/{id}", "/api/v1/alerts", "/api/v1/alert-checks", "/api/v1/definitions")
                .contains("/api/v1/templates/{name}", "/api/v1/scripts/{name}/versions/{version}");
    }

    @Test
    void the_portal_page_names_its_script_which_is_kept_for_good() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Last-Modified", nullValue())
                .extract()
                .asString();
        Matcher script = Pattern.compile("<script type=\"module\" src=\"(/static/bundle/page-[A-Z0-9]{8}\\.js)\">")
                .matcher(page);
        assertThat(script.find()).as(page).isTrue();

        Response answer = portal().header("Accept-Encoding", "gzip").get(script.group(1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void the_name_that_portals_embed_leads_to_the_script_of_this_version() {
        Response answer = portal().get("/static/bundle/tocsin.js");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Location")).matches("/static/bundle/tocsin-[A-Z0-9]{8}\\.js");
        assertThat(portal().get(answer.header("Location")).asString()).contains("setToken");
    }

    /** Follows nothing, and sees what is compressed as it comes. */
    private static RequestSpecification portal() {
        return given().redirects()
                .follow(false)
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    @Test
    void a_template_is_read_kept_and_named_and_a_stock_one_shows_its_words() {
        ObjectNode wanted = Contract.example("template-request.json");
        wanted.put(
                "html", "{{#each samples}}{{#if this}}{{numberFormat this \"percent\"}}{{/if}}{{/each}}{{> nowhere}}");
        assertThat(putTemplate(wanted).at("/errors/0/detail").asText()).startsWith("line 1, column ");
        wanted.put("html", "{{#each samples}}{{#if this}}{{numberFormat this \"percent\"}}{{/if}}{{/each}}");
        assertThat(putTemplate(wanted).get("html")).isEqualTo(wanted.get("html"));
        wanted.put("html", "{{#each samples}}{{numberFormat");
        assertThat(putTemplate(wanted).at("/errors/0/pointer").asText()).isEqualTo("#/html");

        assertThat(Api.body(given().get("/api/v1/templates/alert"))
                        .get("subject")
                        .asText())
                .contains("{{title}}");
        ObjectNode alert = Api.newAlert("alert.json", Api.company()).put("template", "packaged");
        assertThat(Api.alert(alert).get("template").asText()).isEqualTo("packaged");
        given().delete("/api/v1/templates/packaged").then().statusCode(409);
    }

    @Test
    void a_script_is_read_kept_with_its_versions_and_named() {
        ObjectNode wanted = Contract.example("script-request.json").put("company", Api.company());
        ObjectNode script = Api.body(Api.putScript("packaged", wanted));
        assertThat(script.get("version").asInt()).isEqualTo(1);
        assertThat(Api.body(Api.putScript(
                                "packaged", wanted.deepCopy().put("source", "function main(data) {\n  return (;\n}")))
                        .at("/errors/0/line")
                        .asInt())
                .isEqualTo(2);
        assertThat(Api.body(given().get("/api/v1/scripts/packaged/versions/1")).get("source"))
                .isEqualTo(wanted.get("source"));
        assertThat(Api.body(given().get("/api/v1/scripts/packaged/versions")).get("items"))
                .hasSize(1);

        ObjectNode alert = Api.newAlert(
                        "alert-script.json", wanted.get("company").asText())
                .put("script", "packaged");
        assertThat(Api.alert(alert).get("script").asText()).isEqualTo("packaged");
        given().delete("/api/v1/scripts/packaged").then().statusCode(409);
    }

    private static ObjectNode putTemplate(ObjectNode body) {
        return Api.body(
                given().contentType("application/json").body(body.toString()).put("/api/v1/templates/packaged"));
    }

    @Test
    void a_report_is_kept_and_a_schedule_that_never_comes_is_refused() {
        ObjectNode wanted = Api.newAlert("alert-request-always.json", Api.company());

        ObjectNode report = Api.alert(wanted);

        assertThat(Api.body(given().get("/api/v1/alerts/" + report.get("id").asText())))
                .isEqualTo(report);
        assertThat(report.get("schedule")).isEqualTo(wanted.get("schedule"));
        assertThat(Api.postAlertCheck(wanted).statusCode()).isEqualTo(200);
        assertThat(Api.postAlertCheck(wanted.put("schedule", "0 0 30 2 *")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_alert_is_kept_published_pulled_changed_and_deleted() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "packaged")) {
            String company = Api.company("gold");
            ObjectNode alert = Api.alert(Api.newAlert("alert.json", company));
            String id = alert.get("id").asText();
            String path = "/api/v1/alerts/" + id;

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> subscriber.about(id).size() == 1);
            JsonNode published =
                    Contract.json(Subscriber.text(subscriber.about(id).get(0)));
            assertThat(published.get("body")).isEqualTo(alert);
            JsonNode pulled = Api.body(given().get("/api/v1/definitions?after=0"));
            assertThat(pulled.get("items")).contains(published);
            assertThat(Api.body(given().get("/api/v1/companies?tag=gold"))
                            .at("/items/0/id")
                            .asText())
                    .isEqualTo(company);

            given().contentType("application/merge-patch+json")
                    .body("{\"threshold\": \"high\", \"colour\": 1}")
                    .patch(path)
                    .then()
                    .statusCode(400);
            given().delete("/api/v1/companies/" + company).then().statusCode(409);
            given().contentType("application/merge-patch+json")
                    .body("{\"enabled\": false}")
                    .patch(path)
                    .then()
                    .statusCode(200);
            assertThat(Api.postAlert(Api.newAlert("alert.json", company)).statusCode())
                    .isEqualTo(409);
            given().delete(path).then().statusCode(204);
            given().delete("/api/v1/companies/" + company).then().statusCode(204);
        }
    }
}
