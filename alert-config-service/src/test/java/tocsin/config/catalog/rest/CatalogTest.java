package tocsin.config.catalog.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.config.catalog.yaml.Yaml;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;

/** Export and import, about companies that no other test knows. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CatalogTest {

    private static final Pattern ALERT_ID = Pattern.compile("- id: \"([0-9a-f-]{36})\"\\n  title");

    private final String company = Api.freshId();
    private final String script = "s-" + UUID.randomUUID();

    /** A company with a script and two alerts. */
    private final String whole =
            """
            companies:
            - id: %1$s
              name: Acme Telecom
              kind: customer
              tags:
                - gold
              currency: EUR
              timeZone: Europe/Berlin
            scripts:
            - name: %2$s
              company: %1$s
              source: |
                function main() {
                  return 1;
                }
            alerts:
            - title: Low ASR
              company: %1$s
              recipients:
                - noc@acme.example
                - "+447700900123"
                - https://hooks.acme.example/secret
              area: asr
              samplePeriod: PT5M
              minimumCalls: 30
              operator: "<="
              threshold: 30
              resetThreshold: 31
              holdFor: PT0S
              noData: keep
              notifyReset: true
              template: alert
              noticeLevel: warning
              enabled: true
            - title: Runway
              company: %1$s
              recipients:
                - noc@acme.example
              area: script
              script: %2$s
              holdFor: PT0S
              noData: keep
              notifyReset: true
              template: alert
              noticeLevel: critical
              enabled: true
            """
                    .formatted(company, script);

    private String editor;

    @BeforeEach
    void token() {
        editor = TestTokens.of("editor", company);
    }

    @Test
    void a_document_that_is_imported_is_exported_word_for_word() {
        ObjectNode answer = taken(send(whole, null));

        assertThat(answer.get("counts"))
                .isEqualTo(Contract.json("{\"created\": 4, \"changed\": 0, \"unchanged\": 0, \"deleted\": 0}"));
        assertThat(Contract.objections("import-answer.json", answer)).isEmpty();
        assertThat(export().asString()).isEqualTo(whole);
        assertThat(Api.body(given().header("Accept", "application/json").get("/api/v1/companies/" + company))
                        .get("name")
                        .asText())
                .isEqualTo("Acme Telecom");
    }

    @Test
    void it_is_exported_as_yaml_unless_json_is_asked_for_and_says_the_same_in_both() {
        send(whole, null).then().statusCode(200);

        Response yaml = given().queryParam("company", company).get("/api/v1/export");
        Response json = given().queryParam("company", company)
                .header("Accept", "application/json")
                .get("/api/v1/export");

        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(Contract.json(json.asString()))
                .isEqualTo(Yaml.read(yaml.asString().getBytes(StandardCharsets.UTF_8)));
        assertThat(Contract.objections("export.json", Contract.json(json.asString())))
                .isEmpty();
        assertThat(given().contentType("application/json")
                        .body(json.asString())
                        .post("/api/v1/import")
                        .jsonPath()
                        .getInt("counts.unchanged"))
                .isEqualTo(4);
    }

    @Test
    void what_is_imported_twice_changes_nothing_and_tells_nobody() {
        send(whole, null).then().statusCode(200);
        int audited = audited();
        String tag = export().header("ETag");

        ObjectNode again = taken(send(whole, null));

        assertThat(again.get("counts"))
                .isEqualTo(Contract.json("{\"created\": 0, \"changed\": 0, \"unchanged\": 4, \"deleted\": 0}"));
        assertThat(again.get("changes")).allMatch(change -> change.get("fields").isEmpty());
        assertThat(audited()).isEqualTo(audited);
        assertThat(export().header("ETag")).isEqualTo(tag);
    }

    @Test
    void a_dry_run_says_what_an_import_would_change_and_changes_nothing() {
        send(whole, null).then().statusCode(200);
        int audited = audited();
        String changed = whole.replace("threshold: 30", "threshold: 25")
                .replace("hooks.acme.example/secret", "hooks.acme.example/other")
                .replace("title: Runway", "title: Way out");

        ObjectNode seen = taken(send(changed, null, "dryRun", "true"));

        assertThat(seen.get("dryRun").asBoolean()).isTrue();
        assertThat(seen.get("counts"))
                .isEqualTo(Contract.json("{\"created\": 1, \"changed\": 1, \"unchanged\": 2, \"deleted\": 0}"));
        JsonNode alert = change(seen, "Low ASR");
        assertThat(alert.get("place").asText()).isEqualTo("#/alerts/0");
        assertThat(alert.at("/fields/threshold")).isEqualTo(Contract.json("{\"before\": 30, \"after\": 25}"));
        assertThat(alert.at("/fields/recipients/before/2").asText())
                .matches("https://hooks.acme.example/\\*\\*\\*[0-9a-f]{8}");
        assertThat(alert.at("/fields/recipients/after")).isNotEqualTo(alert.at("/fields/recipients/before"));
        assertThat(alert.get("fields")).hasSize(2);
        assertThat(seen.toString()).doesNotContain("secret");
        assertThat(change(seen, "Way out").get("key").isNull()).isTrue();
        assertThat(export().asString()).isEqualTo(whole);
        assertThat(audited()).isEqualTo(audited);
        assertThat(taken(send(changed, null)).get("counts")).isEqualTo(seen.get("counts"));
    }

    @Test
    void what_a_document_no_longer_has_goes_with_prune_only() {
        send(whole, null).then().statusCode(200);
        String fewer = whole.substring(0, whole.indexOf("- title: Runway"));

        assertThat(taken(send(fewer, null)).at("/counts/deleted").asInt()).isZero();
        ObjectNode pruned = taken(send(fewer, editor, "prune", "true"));

        assertThat(pruned.at("/counts/deleted").asInt()).isEqualTo(1);
        JsonNode gone = change(pruned, "Runway");
        assertThat(gone.get("place").isNull()).isTrue();
        assertThat(gone.at("/fields/script/before").asText()).isEqualTo(script);
        assertThat(export().asString()).isEqualTo(fewer);
    }

    @Test
    void a_company_goes_with_all_that_it_has_where_that_is_asked_for() {
        send(whole, null).then().statusCode(200);
        String nothing = "companies: []\nscripts: []\nalerts: []\n";

        assertThat(taken(send(nothing, null, "company", company, "prune", "true"))
                        .at("/counts/deleted")
                        .asInt())
                .isEqualTo(3);
        assertThat(taken(send(nothing, null, "company", company, "prune", "companies"))
                        .at("/counts/deleted")
                        .asInt())
                .isEqualTo(1);
        export().then().statusCode(404);
    }

    @Test
    void a_section_that_is_not_there_is_not_pruned() {
        send(whole, null).then().statusCode(200);

        ObjectNode pruned =
                taken(send("scripts: []", editor, "company", company, "prune", "true", "dryRun", "true"), 400);

        assertThat(pruned.at("/errors/0/pointer").asText()).isEqualTo("#/scripts");
        assertThat(pruned.at("/errors/0/detail").asText()).contains("1 alert names it");
    }

    @Test
    void an_alert_is_renamed_by_its_id() {
        send(whole, null).then().statusCode(200);
        String id = ids().get(0);
        String renamed = whole.replace("- title: Low ASR", "- id: " + id + "\n  title: Fewer answers");

        ObjectNode answer = taken(send(renamed, editor));

        assertThat(change(answer, "Fewer answers").get("key").asText()).isEqualTo(id);
        assertThat(change(answer, "Fewer answers").get("fields"))
                .isEqualTo(Contract.json("{\"title\": {\"before\": \"Low ASR\", \"after\": \"Fewer answers\"}}"));
        assertThat(Api.body(given().get("/api/v1/alerts/" + id)).get("title").asText())
                .isEqualTo("Fewer answers");
    }

    @Test
    void titles_move_on_along_a_chain_whatever_the_order_is() {
        send(whole, null).then().statusCode(200);
        List<String> ids = ids();
        String moved = whole.replace("- title: Low ASR", "- id: " + ids.get(0) + "\n  title: Runway")
                .replace("- title: Runway", "- id: " + ids.get(1) + "\n  title: Runway 2");

        assertThat(taken(send(moved, editor)).at("/counts/changed").asInt()).isEqualTo(2);
    }

    @Test
    void everything_that_is_wrong_is_said_with_its_place_and_nothing_is_kept() {
        String wrong = whole.replace("currency: EUR", "currency: euro")
                .replace("  kind: customer\n", "")
                .replace("return 1;\n    }", "return 1;")
                .replace("threshold: 30\n", "threshold: many\n")
                .replace("noticeLevel: critical", "noticeLevel: loud");

        ObjectNode problem = taken(send(wrong, null), 400);

        assertThat(problem.get("type").asText()).isEqualTo("urn:tocsin:problem:validation");
        assertThat(pointers(problem))
                .containsExactlyInAnyOrder(
                        "#/companies/0/currency",
                        "#/companies/0/kind",
                        "#/scripts/0/source",
                        "#/alerts/0/threshold",
                        "#/alerts/1/noticeLevel");
        export().then().statusCode(404);
    }

    @Test
    void everything_that_does_not_fit_what_is_there_is_said_with_its_place_and_nothing_is_kept() {
        String wrong = whole.replace(
                                "company: " + company + "\n  recipients:\n    - noc@acme.example\n    - \"+44",
                                "company: nobody\n  recipients:\n    - noc@acme.example\n    - \"+44")
                        .replace("script: " + script, "script: unwritten")
                        .replace("template: alert\n  noticeLevel: critical", "template: alert\n  noticeLevel: info")
                + "- id: 0f8fad5b-d9cb-469f-a165-70867728950e\n  title: X\n  area: balance\n  operator: <\n  threshold: 5\n"
                + "  recipients: [noc@acme.example]\n";

        ObjectNode problem = taken(send(wrong, null), 400);

        assertThat(pointers(problem))
                .containsExactlyInAnyOrder("#/alerts/0/company", "#/alerts/1/script", "#/alerts/2/id");
        export().then().statusCode(404);
    }

    @Test
    void templates_that_include_each_other_come_in_any_order() {
        String outer = "a-" + UUID.randomUUID();
        String inner = "b-" + UUID.randomUUID();
        String document = "templates:\n- name: %s\n  text: \"{{> %s}}\"\n- name: %s\n  text: Hello\n"
                .formatted(outer, inner, inner);

        assertThat(taken(send(document, null)).at("/counts/created").asInt()).isEqualTo(2);
        assertThat(taken(send(document, null)).at("/counts/unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void an_import_for_a_state_that_has_changed_meanwhile_is_refused() {
        send(whole, null).then().statusCode(200);
        String tag = export().header("ETag");
        String changed = whole.replace("Acme Telecom", "Acme");

        request(null)
                .header("If-Match", tag)
                .queryParam("company", company)
                .body(changed)
                .post("/api/v1/import")
                .then()
                .statusCode(200);
        ObjectNode problem = taken(
                request(null)
                        .header("If-Match", tag)
                        .queryParam("company", company)
                        .body(whole)
                        .post("/api/v1/import"),
                412);

        assertThat(problem.get("type").asText()).isEqualTo("urn:tocsin:problem:precondition-failed");
        assertThat(export().asString()).isEqualTo(changed);
    }

    @Test
    void an_editor_changes_what_belongs_to_the_companies_of_the_token_and_learns_nothing_of_others() {
        send(whole, null).then().statusCode(200);
        String others = TestTokens.of("editor", "elsewhere");
        String alerts = whole.substring(whole.indexOf("alerts:")).replace("threshold: 30", "threshold: 29");

        assertThat(taken(send(alerts, editor)).at("/counts/changed").asInt()).isEqualTo(1);
        assertThat(pointers(taken(send(alerts, others), 400)))
                .containsExactly("#/alerts/0/company", "#/alerts/1/company");
        assertThat(pointers(taken(send(whole.substring(whole.indexOf("scripts:")), others), 400)))
                .containsExactly("#/scripts/0", "#/alerts/0/company", "#/alerts/1/company");
        assertThat(taken(send(whole.replace("name: Acme", "name: My"), editor), 403)
                        .get("detail")
                        .asText())
                .isEqualTo("companies/0: Only administrators may change companies.");
        assertThat(taken(send(alerts.replace("company: " + company, "tag: gold"), editor), 403)
                        .get("detail")
                        .asText())
                .startsWith("alerts/0: Only administrators");
        assertThat(taken(request(others).get("/api/v1/export?company=" + company), 404)
                        .get("title")
                        .asText())
                .isEqualTo("Not found");
        assertThat(request(others).get("/api/v1/export").asString()).doesNotContain("Acme Telecom");
    }

    @Test
    void what_is_of_another_company_than_the_request_is_refused() {
        String document =
                "templates:\n- name: t\n  text: x\ncompanies:\n- {id: other, name: O, kind: carrier, currency: EUR}\n";

        assertThat(pointers(taken(send(document, null, "company", company), 400)))
                .containsExactlyInAnyOrder("#/templates/0", "#/companies/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a: &x [b]                    | This is read without anchors (&name)
            a: *x                        | This is read without aliases (*name)
            a: !!binary aGk=             | This is read without tags (!name)
            <<: {a: b}                   | This is read without merge keys (<<)
            a: [                         | while parsing a flow node
            just a text                  | The body must be an object
            """)
    void what_is_no_plain_yaml_is_refused(String text, String detail) {
        ObjectNode problem = taken(send(text, null), 400);

        assertThat(problem.get("type").asText()).isEqualTo("urn:tocsin:problem:unreadable");
        assertThat(problem.get("detail").asText()).startsWith(detail);
    }

    @Test
    void what_is_nested_too_deeply_is_refused() {
        assertThat(taken(send("a: " + "[".repeat(100) + "]".repeat(100), null), 400)
                        .get("detail")
                        .asText())
                .contains("nesting depth");
    }

    @Test
    void an_import_may_be_larger_than_any_other_body_and_not_as_large_as_it_likes() {
        String comment = "# " + "x".repeat(100) + "\n";
        send(comment.repeat(30_000) + whole, null).then().statusCode(200);

        assertThat(taken(send(comment.repeat(110_000), null), 413).get("type").asText())
                .isEqualTo("urn:tocsin:problem:too-large");
    }

    @Test
    void imports_and_single_changes_at_the_same_time_wait_for_each_other_and_none_fails() {
        StringBuilder many = new StringBuilder(whole);
        for (int i = 0; i < 20; i++) {
            many.append(
                    "- {title: Balance %d, company: %s, recipients: [noc@acme.example], area: balance, operator: <, threshold: 1}\n"
                            .formatted(i, company));
        }
        send(many.toString(), null).then().statusCode(200);
        List<String> alerts = ids();
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String value = Integer.toString(i + 2);
            String alert = alerts.get(i % alerts.size());
            answers.add(CompletableFuture.supplyAsync(() -> given().contentType("application/merge-patch+json")
                    .body("{\"title\": \"Patched " + value + "\"}")
                    .patch("/api/v1/alerts/" + alert)));
            if (i % 6 == 0) {
                String document = many.toString().replace("threshold: 1}", "threshold: " + value + "}");
                answers.add(CompletableFuture.supplyAsync(() -> send(document, null)));
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode())
                .as(answer.join().asString())
                .isEqualTo(200));
    }

    private static RequestSpecification request(String token) {
        RequestSpecification request = given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType("application/yaml");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Response send(String document, String token, String... parameters) {
        RequestSpecification request = request(token);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.body(document).post("/api/v1/import");
    }

    private Response export(String... parameters) {
        RequestSpecification request = request(null).queryParam("company", company);
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/v1/export");
    }

    /** Those of the alerts. */
    private List<String> ids() {
        return ALERT_ID.matcher(export("ids", "true").asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private int audited() {
        return Api.body(given().queryParam("company", company).get("/api/v1/audit"))
                .get("items")
                .size();
    }

    private static ObjectNode taken(Response answer) {
        return taken(answer, 200);
    }

    private static ObjectNode taken(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return Api.body(answer);
    }

    private static JsonNode change(ObjectNode answer, String title) {
        return StreamSupport.stream(answer.get("changes").spliterator(), false)
                .filter(change -> change.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> pointers(ObjectNode problem) {
        return StreamSupport.stream(problem.get("errors").spliterator(), false)
                .map(error -> error.get("pointer").asText())
                .toList();
    }
}
