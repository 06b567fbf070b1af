package tocsin.config.audit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;
import tocsin.local.embedded.TokenIssuer;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AuditTest {

    @Inject
    Pool pool;

    @Test
    void every_change_is_there_with_who_made_it_and_what_was_before_and_after() {
        String company = Api.company();
        String alice =
                TestTokens.issuer().token("alice@acme.example", Set.of("editor"), Set.of(company), TokenIssuer.A_DAY);
        ObjectNode body = Contract.example("alert-request.json").put("company", company);
        String id = bearing(alice).body(body.toString()).post("/api/v1/alerts").path("id");
        bearing(alice)
                .body("{\"enabled\": false}")
                .patch("/api/v1/alerts/" + id)
                .then()
                .statusCode(200);
        bearing(alice).delete("/api/v1/alerts/" + id).then().statusCode(204);

        List<JsonNode> entries = entries("key=" + id);

        assertThat(entries)
                .extracting(entry -> entry.get("action").asText())
                .containsExactly("deleted", "changed", "created");
        assertThat(entries)
                .allMatch(entry -> entry.get("by").asText().equals("alice@acme.example"))
                .allMatch(entry -> entry.get("company").asText().equals(company))
                .allMatch(entry -> entry.get("kind").asText().equals("alert"));
        assertThat(entries.get(2).get("before").isNull()).isTrue();
        assertThat(entries.get(2).get("after")).isEqualTo(entries.get(1).get("before"));
        assertThat(entries.get(1).get("before").get("enabled").asBoolean()).isTrue();
        assertThat(entries.get(1).get("after").get("enabled").asBoolean()).isFalse();
        assertThat(entries.get(0).get("after").isNull()).isTrue();
    }

    @Test
    void what_changes_nothing_and_what_is_refused_is_not_there() {
        String company = Api.company();
        ObjectNode alert = Api.alert(Contract.example("alert-request.json").put("company", company));
        String path = "/api/v1/alerts/" + alert.get("id").asText();
        given().contentType("application/json")
                .body("{\"enabled\": true}")
                .patch(path)
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body("{\"area\": \"tea\"}")
                .patch(path)
                .then()
                .statusCode(400);

        assertThat(entries("key=" + alert.get("id").asText())).hasSize(1);
    }

    @Test
    void secrets_of_recipients_are_masked_so_that_one_can_still_be_told_from_another() {
        String company = Api.company();
        ObjectNode body = Contract.example("alert-request.json").put("company", company);
        body.putArray("recipients")
                .add("noc@acme.example")
                .add("https://hooks.acme.example/secret/path?key=secret")
                .add("slack+https://chat.acme.example/hooks/secret")
                .add("pushover:" + "secretsecretsecretsecretsecret");
        String id = Api.alert(body).get("id").asText();

        JsonNode after = entries("key=" + id).get(0).get("after");

        assertThat(after.toString()).doesNotContain("secret");
        List<String> recipients = new ArrayList<>();
        after.get("recipients").forEach(each -> recipients.add(each.asText()));
        assertThat(recipients.get(0)).isEqualTo("noc@acme.example");
        assertThat(recipients.get(1)).matches("https://hooks\\.acme\\.example/\\*\\*\\*[0-9a-f]{8}");
        assertThat(recipients.get(2)).matches("slack\\+https://chat\\.acme\\.example/\\*\\*\\*[0-9a-f]{8}");
        assertThat(recipients.get(3)).matches("pushover:\\*\\*\\*[0-9a-f]{8}");
    }

    @Test
    void an_alert_that_moves_to_another_company_is_in_neither_ones_audit() {
        String company = Api.company();
        String other = Api.company();
        ObjectNode alert = Api.alert(Contract.example("alert-request.json").put("company", company));
        String id = alert.get("id").asText();
        given().contentType("application/json")
                .body("{\"company\": \"" + other + "\"}")
                .patch("/api/v1/alerts/" + id)
                .then()
                .statusCode(200);

        assertThat(entries("key=" + id)).hasSize(2);
        assertThat(entriesFor(TestTokens.of("viewer", company), "key=" + id)).hasSize(1);
        assertThat(entriesFor(TestTokens.of("viewer", other), "key=" + id)).isEmpty();
    }

    @Test
    void it_is_read_page_by_page_and_narrowed() {
        String company = Api.company();
        for (int i = 0; i < 3; i++) {
            Api.alert(Contract.example("alert-request.json")
                    .put("company", company)
                    .put("title", "Alert " + i));
        }

        JsonNode first = Contract.json(given().get("/api/v1/audit?kind=alert&limit=2&company=" + company)
                .asString());
        List<JsonNode> rest = entries(
                "kind=alert&company=" + company + "&cursor=" + first.get("next").asText());

        assertThat(first.get("items")).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(rest.get(0).get("after").get("title").asText()).isEqualTo("Alert 0");
        assertThat(entries("by=nobody&company=" + company)).isEmpty();
        assertThat(entries("to=2020-01-01T00:00:00Z&company=" + company)).isEmpty();
        given().get("/api/v1/audit?kind=teapot").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE config.audit SET made_by = 'nobody'", "DELETE FROM config.audit", "TRUNCATE config.audit"
            })
    void the_database_itself_refuses_to_rewrite_it(String rewriting) {
        Api.company();

        assertThatThrownBy(() -> pool.query(rewriting).execute().await().atMost(Duration.ofSeconds(10)))
                .hasMessageContaining("Nobody changes or deletes what is in the audit.");
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private static List<JsonNode> entries(String query) {
        return entriesFor(TestTokens.of("administrator"), query);
    }

    private static List<JsonNode> entriesFor(String token, String query) {
        List<JsonNode> items = new ArrayList<>();
        Contract.json(bearing(token).get("/api/v1/audit?" + query).asString())
                .get("items")
                .forEach(items::add);
        return items;
    }
}
