package tocsin.config.definition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.amqp.AmqpMessage;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class DefinitionsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    EmbeddedBroker broker;

    @Test
    void each_change_of_a_company_is_published_as_the_contract_says() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "company-changes")) {
            String id = Api.company("gold");
            await().atMost(SOON).until(() -> subscriber.about(id).size() == 1);
            given().delete("/api/v1/companies/" + id).then().statusCode(204);
            await().atMost(SOON).until(() -> subscriber.about(id).size() == 2);

            JsonNode defined = read(subscriber.about(id).get(0));
            ObjectNode example = Contract.example("definition-company.json").put("key", id);
            ((ObjectNode) example.get("body")).put("id", id);
            assertThat(defined).isEqualTo(asOf(defined, example));
            JsonNode deleted = read(subscriber.about(id).get(1));
            assertThat(deleted)
                    .isEqualTo(asOf(deleted, Contract.example("definition-deleted.json"))
                            .put("kind", "company")
                            .put("key", id));
            assertThat(revision(deleted)).isGreaterThan(revision(defined));
        }
    }

    @Test
    void each_change_of_an_alert_is_published_as_the_contract_says() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "alert-changes")) {
            ObjectNode alert = Api.alert(Api.newAlert("alert.json", Api.company()));
            String id = alert.get("id").asText();
            await().atMost(SOON).until(() -> subscriber.about(id).size() == 1);

            JsonNode defined = read(subscriber.about(id).get(0));
            ObjectNode example = Contract.example("definition-alert.json").put("key", id);
            ((ObjectNode) example.get("body"))
                    .put("id", id)
                    .put("company", alert.get("company").asText());
            assertThat(defined).isEqualTo(asOf(defined, example));
            assertThat(defined.get("body")).isEqualTo(alert);
        }
    }

    @Test
    void each_change_of_a_template_is_published_as_the_contract_says() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "template-changes")) {
            String name = "t-" + UUID.randomUUID();
            putTemplate(name, Contract.example("template-request.json").toString());
            await().atMost(SOON).until(() -> subscriber.about(name).size() == 1);
            given().delete("/api/v1/templates/" + name).then().statusCode(204);
            await().atMost(SOON).until(() -> subscriber.about(name).size() == 2);

            JsonNode defined = read(subscriber.about(name).get(0));
            ObjectNode example = Contract.example("definition-template.json").put("key", name);
            ((ObjectNode) example.get("body")).put("name", name);
            assertThat(defined).isEqualTo(asOf(defined, example));
            JsonNode deleted = read(subscriber.about(name).get(1));
            assertThat(deleted)
                    .isEqualTo(asOf(deleted, Contract.example("definition-template-reset.json"))
                            .put("key", name));
        }
    }

    @Test
    void each_change_of_a_script_is_published_as_the_contract_says() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "script-changes")) {
            String company = Api.company();
            String name = Api.script(company);
            await().atMost(SOON).until(() -> subscriber.about(name).size() == 1);
            given().delete("/api/v1/scripts/" + name).then().statusCode(204);
            await().atMost(SOON).until(() -> subscriber.about(name).size() == 2);

            JsonNode defined = read(subscriber.about(name).get(0));
            ObjectNode example = Contract.example("definition-script.json").put("key", name);
            ObjectNode body = ((ObjectNode) example.get("body"))
                    .put("name", name)
                    .put("company", company)
                    .put("version", 1);
            body.set("changedAt", defined.at("/body/changedAt"));
            assertThat(defined).isEqualTo(asOf(defined, example));
            JsonNode deleted = read(subscriber.about(name).get(1));
            assertThat(deleted)
                    .isEqualTo(asOf(deleted, Contract.example("definition-deleted.json"))
                            .put("kind", "script")
                            .put("key", name));
        }
    }

    @Test
    void an_alert_of_a_script_is_published_as_it_was_answered() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "script-alerts")) {
            String company = Api.company();
            ObjectNode alert =
                    Api.alert(Api.newAlert("alert-script.json", company).put("script", Api.script(company)));
            String id = alert.get("id").asText();
            await().atMost(SOON).until(() -> subscriber.about(id).size() == 1);

            assertThat(read(subscriber.about(id).get(0)).get("body")).isEqualTo(alert);
        }
    }

    @Test
    void a_stock_template_that_is_edited_and_set_back_is_published_with_and_without_a_body() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "stock-changes")) {
            putTemplate("cps", "{\"sms\": \"{{figure}}\"}");
            await().atMost(SOON).until(() -> subscriber.about("cps").size() == 1);
            given().delete("/api/v1/templates/cps").then().statusCode(204);
            await().atMost(SOON).until(() -> subscriber.about("cps").size() == 2);

            assertThat(read(subscriber.about("cps").get(0)).get("body"))
                    .isEqualTo(
                            Contract.json(
                                    """
                                    {"name": "cps", "subject": null, "text": null, "html": null, "sms": "{{figure}}", "stock": false}"""));
            JsonNode reset = read(subscriber.about("cps").get(1));
            assertThat(reset)
                    .isEqualTo(asOf(reset, Contract.example("definition-template-reset.json"))
                            .put("key", "cps"));
        }
    }

    private static void putTemplate(String name, String body) {
        assertThat(given().contentType("application/json")
                        .body(body)
                        .put("/api/v1/templates/" + name)
                        .statusCode())
                .isIn(200, 201);
    }

    @Test
    void a_company_that_is_tagged_anew_is_published_at_once() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "tagged-anew")) {
            String id = Api.company("gold");
            await().atMost(SOON).until(() -> subscriber.about(id).size() == 1);
            ObjectNode tagged = Contract.example("company.json").put("id", id);
            tagged.putArray("tags").add("wholesale").add("gold");

            Api.putCompany(id, tagged).then().statusCode(200);

            await().atMost(Duration.ofSeconds(2))
                    .until(() -> subscriber.about(id).size() == 2);
            JsonNode published = read(subscriber.about(id).get(1));
            assertThat(published.get("body")).isEqualTo(tagged);
            assertThat(revision(published))
                    .isGreaterThan(revision(read(subscriber.about(id).get(0))));
        }
    }

    @Test
    void a_message_is_a_durable_cloud_event() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "cloud-events")) {
            String id = Api.company();
            await().atMost(SOON).until(() -> subscriber.about(id).size() == 1);

            AmqpMessage message = subscriber.about(id).get(0);
            JsonNode body = read(message);
            assertThat(message.isDurable()).isTrue();
            assertThat(message.contentType()).isEqualTo("application/json");
            assertThat(message.applicationProperties())
                    .isEqualTo(new JsonObject()
                            .put("cloudEvents:specversion", "1.0")
                            .put("cloudEvents:id", Long.toString(revision(body)))
                            .put("cloudEvents:source", "/tocsin/config")
                            .put("cloudEvents:type", "tocsin.definition.changed")
                            .put("cloudEvents:subject", "company/" + id)
                            .put("cloudEvents:time", body.get("changedAt").asText()));
        }
    }

    @Test
    void what_was_published_can_be_pulled() throws Exception {
        try (Subscriber subscriber = new Subscriber(broker.port(), "pulled")) {
            String id = Api.company();
            await().atMost(SOON).until(() -> subscriber.about(id).size() == 1);

            JsonNode published = read(subscriber.about(id).get(0));
            assertThat(pull(revision(published) - 1, 1).get("items").get(0)).isEqualTo(published);
        }
    }

    @Test
    void a_change_that_changes_nothing_is_no_change() {
        ObjectNode alert = Api.alert(Api.newAlert("alert.json", Api.company()));
        long before = lastRevision();

        given().contentType("application/json")
                .body(alert.toString())
                .put("/api/v1/alerts/" + alert.get("id").asText())
                .then()
                .statusCode(200);

        assertThat(lastRevision()).isEqualTo(before);
    }

    @Test
    void a_pull_shows_the_latest_of_each_in_the_order_of_revisions_page_by_page() {
        long before = lastRevision();
        String first = Api.company();
        String second = Api.company();
        Api.putCompany(first, Contract.example("company.json").put("id", first).put("name", "Changed"))
                .then()
                .statusCode(200);

        JsonNode firstPage = pull(before, 1);
        JsonNode secondPage = pull(firstPage.get("next").asLong(), 1);

        assertThat(keys(firstPage)).containsExactly(second);
        assertThat(keys(secondPage)).containsExactly(first);
        assertThat(secondPage.at("/items/0/body/name").asText()).isEqualTo("Changed");
        assertThat(secondPage.get("next").isNull()).isTrue();
        assertThat(keys(pull(lastRevision(), 10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=company,template", "kind=company&kind=template", "kind=template,company,template"})
    void who_asks_for_some_kinds_gets_these_page_by_page_and_misses_nothing(String kinds) {
        long before = lastRevision();
        String company = Api.company();
        String template = "t-" + UUID.randomUUID();
        putTemplate(template, "{\"text\": \"x\"}");
        Api.alert(Api.newAlert("alert.json", company));
        String last = Api.company();

        JsonNode first = Api.body(given().get("/api/v1/definitions?limit=2&after=" + before + "&" + kinds));
        JsonNode second = Api.body(given().get(
                        "/api/v1/definitions?limit=2&after=" + first.get("next").asText() + "&" + kinds));

        assertThat(keys(first)).containsExactly(company, template);
        assertThat(keys(second)).containsExactly(last);
        assertThat(revision(second.at("/items/0"))).isEqualTo(before + 4);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void who_asks_for_templates_gets_no_others() {
        Api.alert(Api.newAlert("alert.json", Api.company()));
        putTemplate("t-" + UUID.randomUUID(), "{\"text\": \"x\"}");

        JsonNode page = Api.body(given().get("/api/v1/definitions?kind=template&limit=1000"));

        assertThat(page.get("items"))
                .isNotEmpty()
                .allMatch(item -> item.get("kind").asText().equals("template"));
    }

    @Test
    void a_kind_that_there_is_not_is_named() {
        var refused = given().get("/api/v1/definitions?kind=template,weather");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(
                        Contract.json(
                                "[{\"parameter\": \"kind\", \"detail\": \"must be one of company, alert, template, script\"}]"));
    }

    @Test
    void revisions_become_visible_strictly_in_order() {
        long before = lastRevision();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(CompletableFuture.runAsync(() -> {
                for (int each = 0; each < 10; each++) {
                    Api.company();
                }
            }));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));

        List<Long> seen = new ArrayList<>();
        long last = before;
        while (!all.isDone() || seen.size() < 40) {
            for (JsonNode item : pull(last, 1000).get("items")) {
                last = revision(item);
                seen.add(last);
            }
        }

        assertThat(seen).hasSize(40).isSorted().doesNotHaveDuplicates();
        assertThat(last).isEqualTo(before + 40);
    }

    @Test
    void a_bad_revision_is_named() {
        var refused = given().get("/api/v1/definitions?after=yesterday");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(Contract.json(
                        "[{\"parameter\": \"after\", \"detail\": \"must be a revision, which is a whole number\"}]"));
    }

    private static long lastRevision() {
        long last = 0;
        JsonNode page;
        do {
            page = pull(last, 1000);
            for (JsonNode item : page.get("items")) {
                last = revision(item);
            }
        } while (!page.get("next").isNull());
        return last;
    }

    private static JsonNode pull(long after, int limit) {
        return Api.body(given().get("/api/v1/definitions?after={after}&limit={limit}", after, limit));
    }

    private static List<String> keys(JsonNode page) {
        List<String> keys = new ArrayList<>();
        page.get("items").forEach(item -> keys.add(item.get("key").asText()));
        return keys;
    }

    /** The example, with the revision and the time of a definition that was really made, once they are plausible. */
    private static ObjectNode asOf(JsonNode definition, ObjectNode example) {
        assertThat(revision(definition)).isPositive();
        assertThat(Instant.parse(definition.get("changedAt").asText()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        return example.<ObjectNode>deepCopy()
                .put("revision", definition.get("revision").asInt())
                .put("changedAt", definition.get("changedAt").asText());
    }

    private static JsonNode read(AmqpMessage message) {
        JsonNode definition = Contract.json(Subscriber.text(message));
        assertThat(Contract.objections("definition.json", definition)).isEmpty();
        return definition;
    }

    private static long revision(JsonNode definition) {
        return definition.get("revision").asLong();
    }
}
