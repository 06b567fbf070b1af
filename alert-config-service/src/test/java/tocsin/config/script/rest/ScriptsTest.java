package tocsin.config.script.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ScriptsTest {

    @Test
    void a_script_is_created_read_replaced_and_deleted() {
        String company = Api.company();
        String name = freshName();
        ObjectNode request = Contract.example("script-request.json").put("company", company);

        Response created = Api.putScript(name, request);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/api/v1/scripts/" + name);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        ObjectNode script = Contract.example("script.json")
                .put("name", name)
                .put("company", company)
                .put("version", 1);
        assertThat(Api.body(created)).isEqualTo(withChangedAt(script, created));
        assertThat(Contract.objections("script.json", Api.body(created))).isEmpty();
        assertThat(Instant.parse(Api.body(created).get("changedAt").asText()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());

        ObjectNode changed = Api.body(created).put("source", "function main() { return true; }");
        Response replaced = Api.putScript(name, changed, "If-Match", "\"0\"");
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"1\"");
        assertThat(Api.body(replaced)).isEqualTo(withChangedAt(changed.put("version", 2), replaced));
        assertThat(Api.body(get(name))).isEqualTo(Api.body(replaced));
        assertThat(get(name).header("ETag")).isEqualTo("\"1\"");
        assertThat(Api.putScript(name, changed, "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);

        assertThat(given().header("If-Match", "\"0\"")
                        .delete("/api/v1/scripts/" + name)
                        .statusCode())
                .isEqualTo(412);
        assertThat(given().delete("/api/v1/scripts/" + name).statusCode()).isEqualTo(204);
        assertThat(get(name).statusCode()).isEqualTo(404);
        assertThat(Api.body(get(name)).get("detail").asText()).isEqualTo("There is no script " + name + ".");
        assertThat(given().delete("/api/v1/scripts/" + name).statusCode()).isEqualTo(404);
    }

    private static ObjectNode withChangedAt(ObjectNode script, Response answer) {
        return script.deepCopy().set("changedAt", Api.body(answer).get("changedAt"));
    }

    @Test
    void only_a_change_of_the_source_is_a_new_version() {
        String name = freshName();
        ObjectNode first = Api.body(Api.putScript(name, source("let one")));

        Response sameAgain = Api.putScript(name, source("let one"));
        assertThat(sameAgain.statusCode()).isEqualTo(200);
        assertThat(sameAgain.header("ETag")).isEqualTo("\"0\"");

        ObjectNode ofCompany = first.deepCopy().put("company", Api.company());
        Response given = Api.putScript(name, ofCompany);
        assertThat(given.header("ETag")).isEqualTo("\"1\"");
        assertThat(Api.body(given)).isEqualTo(ofCompany);

        Response changed = Api.putScript(name, ofCompany.put("source", "let two"));
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(Api.body(changed).get("version").asInt()).isEqualTo(2);
        assertThat(versions(name, 100))
                .extracting(item -> item.get("version").asInt())
                .containsExactly(2, 1);
    }

    @Test
    void versions_are_listed_from_the_newest_and_each_has_its_source() {
        String name = freshName();
        List<JsonNode> made = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            ObjectNode script = Api.body(Api.putScript(name, source("let version = " + i)));
            made.add(0, script.<ObjectNode>retain("version", "changedAt"));
        }

        assertThat(versions(name, 2)).isEqualTo(made);
        assertThat(versions(name, 1000)).isEqualTo(made).allSatisfy(item -> assertThat(
                        Contract.objections("script-version.json", item))
                .isEmpty());
        ObjectNode third = Api.body(given().get("/api/v1/scripts/" + name + "/versions/3"));
        assertThat(third).isEqualTo(((ObjectNode) made.get(2).deepCopy()).put("source", "let version = 3"));
        assertThat(Contract.objections("script-version.json", third)).isEmpty();
    }

    @Test
    void the_last_hundred_versions_are_kept() {
        String name = freshName();
        for (int i = 1; i <= 102; i++) {
            Api.putScript(name, source("let version = " + i));
        }

        assertThat(versions(name, 30))
                .extracting(item -> item.get("version").asInt())
                .isEqualTo(IntStream.iterate(102, i -> i - 1).limit(100).boxed().toList());
        assertUnknownVersion(name, "2");
        assertThat(given().get("/api/v1/scripts/" + name + "/versions/3").statusCode())
                .isEqualTo(200);
    }

    @Test
    void versions_of_a_script_that_there_is_not_are_not_found() {
        String name = Api.script(null);

        for (String version : List.of("2", "0", "-1", "one", "9999999999999999999")) {
            assertUnknownVersion(name, version);
        }
        String unknown = freshName();
        assertUnknownVersion(unknown, "1");
        Response list = given().get("/api/v1/scripts/" + unknown + "/versions");
        assertThat(list.statusCode()).isEqualTo(404);
        assertThat(Api.body(list).get("detail").asText()).isEqualTo("There is no script " + unknown + ".");
        assertThat(given().get("/api/v1/scripts/No/versions").statusCode()).isEqualTo(404);
        assertThat(given().get("/api/v1/scripts/" + name + "/versions?cursor=eA")
                        .statusCode())
                .isEqualTo(400);
    }

    private static void assertUnknownVersion(String name, String version) {
        Response answer = given().get("/api/v1/scripts/" + name + "/versions/" + version);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Api.body(answer).get("detail").asText())
                .isEqualTo("There is no version " + version + " of script " + name + ".");
    }

    @Test
    void a_script_that_was_deleted_and_put_again_begins_anew() {
        String name = freshName();
        Api.putScript(name, source("let one"));
        Api.putScript(name, source("let two"));
        given().delete("/api/v1/scripts/" + name).then().statusCode(204);

        assertThat(Api.body(Api.putScript(name, source("let three")))
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(versions(name, 100)).hasSize(1);
    }

    @Test
    void a_list_is_paged_in_the_order_of_names() {
        String one = Api.script(null);
        String other = Api.script(Api.company());

        List<JsonNode> all = list("/api/v1/scripts", 3);
        List<String> names = all.stream().map(item -> item.get("name").asText()).toList();

        assertThat(names).isSorted().doesNotHaveDuplicates().contains(one, other);
        assertThat(list("/api/v1/scripts", 1000)).isEqualTo(all);
        assertThat(all).contains(Api.body(get(one)), Api.body(get(other)));
    }

    @Test
    void a_page_has_at_most_twenty() {
        for (int i = 0; i < 21; i++) {
            Api.script(null);
        }

        assertThat(Api.body(given().get("/api/v1/scripts?limit=1000")).get("items"))
                .hasSize(20);
    }

    @Test
    void every_bad_field_is_named_at_once() {
        Response refused = Api.putScript(
                "runway",
                Contract.json(
                        """
                        {"name": "margin", "source": " ", "company": "a company", "recipients": ["nobody"], "colour": "red"}"""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(
                        Contract.json(
                                """
                                [{"pointer": "#/name", "detail": "must be runway, as in the path"},
                                 {"pointer": "#/source", "detail": "must be 1 to 100000 characters, not all of them blank"},
                                 {"pointer": "#/company", "detail":
                                  "must be 1 to 64 letters, digits, '.', '_' or '-', the first a letter or a digit"},
                                 {"pointer": "#/recipients/0", "detail":
                                  "must be an e-mail address, a phone number such as +447700900123, an https URL, slack+ and an https URL, or pushover: and a key"},
                                 {"pointer": "#/colour", "detail": "is not a field of this object"}]"""));
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_line_and_column() {
        Response refused = Api.putScript(freshName(), source("function main(data) {\n  return 1;\n  const a = ;\n}\n"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(Api.body(refused)).isEqualTo(Contract.example("problem-syntax.json"));
    }

    @Test
    void a_script_of_a_company_that_nobody_defined_is_refused() {
        Response refused = Api.putScript(freshName(), source("1").put("company", Api.freshId()));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(Contract.json("[{\"pointer\": \"#/company\", \"detail\": \"is not the id of a company\"}]"));
    }

    @Test
    void a_company_that_has_scripts_cannot_be_deleted() {
        String company = Api.company();
        String name = Api.script(company);

        Response refused = given().delete("/api/v1/companies/" + company);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.body(refused).get("detail").asText())
                .isEqualTo("Company " + company + " cannot be deleted while scripts belong to it: " + name + ".");

        given().delete("/api/v1/scripts/" + name).then().statusCode(204);
        given().delete("/api/v1/companies/" + company).then().statusCode(204);
    }

    @Test
    void of_many_that_race_to_create_a_script_one_creates_it_and_the_others_find_it() {
        String name = freshName();

        List<CompletableFuture<Integer>> racers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Api.putScript(name, source("let racer = " + i)).statusCode()))
                .toList();

        assertThat(racers.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(versions(name, 100)).hasSize(8);
    }

    @Test
    void a_script_of_the_largest_size_fits_in_any_script() {
        String name = freshName();
        ObjectNode largest = source("//" + "\uD83D\uDE00".repeat(99_998));

        assertThat(Api.putScript(name, largest).statusCode()).isEqualTo(201);
        assertThat(Api.body(get(name)).get("source")).isEqualTo(largest.get("source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Margin", "-x", "a_b", "a.b"})
    void a_name_of_another_form_is_refused(String name) {
        Response refused = Api.putScript(name, source("1"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(
                        Contract.json(
                                """
                                [{"parameter": "name", "detail":
                                  "must be 1 to 63 small letters, digits or '-', the first a letter or a digit"}]"""));
        assertThat(get(name).statusCode()).isEqualTo(404);
    }

    @Test
    void a_request_may_be_to_create_only() {
        String name = freshName();

        assertThat(Api.putScript(name, source("1"), "If-None-Match", "*").statusCode())
                .isEqualTo(201);
        assertThat(Api.putScript(name, source("2"), "If-None-Match", "*").statusCode())
                .isEqualTo(412);
    }

    private static String freshName() {
        return "s-" + UUID.randomUUID();
    }

    private static ObjectNode source(String source) {
        return ((ObjectNode) Contract.json("{}")).put("source", source);
    }

    private static Response get(String name) {
        return given().get("/api/v1/scripts/" + name);
    }

    private static List<JsonNode> versions(String name, int limit) {
        return list("/api/v1/scripts/" + name + "/versions", limit);
    }

    private static List<JsonNode> list(String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            ObjectNode page = Api.body(given().get(path + "?limit={limit}&cursor={cursor}", limit, cursor));
            assertThat(page.get("items")).hasSizeLessThanOrEqualTo(limit);
            page.get("items").forEach(items::add);
            cursor = page.get("next").isNull() ? null : page.get("next").asText();
        } while (cursor != null);
        return items;
    }
}
