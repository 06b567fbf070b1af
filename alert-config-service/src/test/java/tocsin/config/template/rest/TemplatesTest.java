package tocsin.config.template.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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
import tocsin.config.template.StockTemplates;
import tocsin.config.template.TemplateName;
import tocsin.local.embedded.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class TemplatesTest {

    private static final ObjectNode REQUEST = Contract.example("template-request.json");

    @Inject
    StockTemplates stock;

    @Test
    void a_template_is_created_read_replaced_and_deleted() {
        String name = freshName();
        ObjectNode template = Contract.example("template.json").put("name", name);

        Response created = put(name, REQUEST);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/api/v1/templates/" + name);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(Api.body(created)).isEqualTo(template);

        ObjectNode changed = template.deepCopy().put("html", "<p>{{title}}</p>").putNull("sms");
        Response replaced = put(name, changed);
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"1\"");
        assertThat(Api.body(replaced)).isEqualTo(changed);
        assertThat(Contract.objections("template.json", Api.body(replaced))).isEmpty();

        Response read = get(name);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(Api.body(read)).isEqualTo(changed);

        assertThat(given().delete("/api/v1/templates/" + name).statusCode()).isEqualTo(204);
        assertThat(get(name).statusCode()).isEqualTo(404);
        assertThat(Api.body(get(name)).get("detail").asText()).isEqualTo("There is no template " + name + ".");
        assertThat(given().delete("/api/v1/templates/" + name).statusCode()).isEqualTo(404);
    }

    @Test
    void a_stock_template_is_shown_edited_and_set_back() {
        ObjectNode stockWords = Api.body(get("digest"));
        assertThat(stockWords.get("stock").asBoolean()).isTrue();
        String before = get("digest").header("ETag");

        Response edited = put("digest", Contract.json("{\"subject\": \"{{title}}!\"}"), "If-Match", before);
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(Api.body(edited))
                .isEqualTo(
                        Contract.json(
                                """
                                {"name": "digest", "subject": "{{title}}!", "text": null, "html": null, "sms": null, "stock": false}"""));
        assertThat(put("digest", REQUEST, "If-Match", before).statusCode()).isEqualTo(412);

        assertThat(given().delete("/api/v1/templates/digest").statusCode()).isEqualTo(204);
        assertThat(Api.body(get("digest"))).isEqualTo(stockWords);
        assertThat(get("digest").header("ETag")).isNotIn(before, edited.header("ETag"));
    }

    @Test
    void the_stock_words_are_those_of_the_module() {
        ObjectNode alert = Api.body(get("alert"));

        assertThat(alert.get("stock").asBoolean()).isTrue();
        stock.parts(TemplateName.STANDARD)
                .forEach((part, words) ->
                        assertThat(alert.get(part.text()).asText()).isEqualTo(words));
        assertThat(alert.get("subject").asText()).contains("{{companyName}}");
    }

    @Test
    void a_stock_template_that_nobody_has_edited_can_be_neither_set_back_nor_deleted_nor_created() {
        Response refused = given().delete("/api/v1/templates/report");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.body(refused))
                .isEqualTo(
                        Contract.json(
                                """
                                {"type": "urn:tocsin:problem:conflict", "title": "Conflict", "status": 409, "detail":
                                 "Template report is a stock template that nobody has edited: there is nothing to set back, and it cannot be deleted."}"""));
        assertThat(put("report", REQUEST, "If-None-Match", "*").statusCode()).isEqualTo(412);
    }

    @Test
    void a_list_is_paged_in_the_order_of_names_with_the_stock_templates_in_it() {
        String name = freshName();
        put(name, REQUEST);

        List<JsonNode> all = list(3);
        List<String> names = all.stream().map(item -> item.get("name").asText()).toList();

        assertThat(names).isSorted().doesNotHaveDuplicates().contains(name);
        assertThat(names)
                .containsAll(stock.names().stream().map(TemplateName::value).toList());
        assertThat(list(1000)).isEqualTo(all);
        assertThat(all).contains(Api.body(get("alert")), Api.body(get(name)));
    }

    private static List<JsonNode> list(int limit) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            ObjectNode page = Api.body(given().get("/api/v1/templates?limit={limit}&cursor={cursor}", limit, cursor));
            assertThat(page.get("items")).hasSizeLessThanOrEqualTo(Math.min(limit, 20));
            page.get("items").forEach(items::add);
            cursor = page.get("next").isNull() ? null : page.get("next").asText();
        } while (cursor != null);
        return items;
    }

    @Test
    void every_bad_part_is_named_with_line_and_column() {
        Response refused = put(
                "night-shift",
                Contract.json(
                        """
                        {"name": "day-shift", "subject": "{{title", "text": "{{#if a}}\\n{{foo bar}}{{/if}}",
                         "html": "<p>\\n{{#each x}}</p>", "sms": "{{> ../x}}", "colour": "red"}"""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(
                        Contract.json(
                                """
                                [{"pointer": "#/name", "detail": "must be night-shift, as in the path"},
                                 {"pointer": "#/subject", "detail":
                                  "line 1, column 1: the tag has no end"},
                                 {"pointer": "#/text", "detail":
                                  "line 2, column 3: there is no helper named \\"foo\\"; there are currencyFormat, dateFormat, each, if, log, lookup, math, nl2br, numberFormat, scriptforge, sec2min, unless, with"},
                                 {"pointer": "#/html", "detail":
                                  "line 2, column 1: the block each is not closed: {{/each}}"},
                                 {"pointer": "#/sms", "detail": "line 1, column 5: there is no template ../x"},
                                 {"pointer": "#/colour", "detail": "is not a field of this object"}]"""));
    }

    @Test
    void a_template_includes_only_what_is_there_and_what_it_includes_stays() {
        String footer = freshName();
        String name = freshName();
        ObjectNode including = include(footer);

        assertThat(Api.body(put(name, including)).get("errors"))
                .isEqualTo(Contract.json(
                        "[{\"pointer\": \"#/html\", \"detail\": \"line 1, column 9: there is no template %s\"}]"
                                .formatted(footer)));
        put(footer, Contract.json("{\"text\": \"Bye\"}"));
        assertThat(Api.body(put(name, including)).at("/errors/0/detail").asText())
                .isEqualTo("line 1, column 9: the template " + footer + " has no html");
        put(footer, Contract.json("{\"html\": \"Bye\"}"));
        assertThat(put(name, including).statusCode()).isEqualTo(201);

        assertThat(Api.body(put(footer, include(name))).at("/errors/0/detail").asText())
                .isEqualTo("line 1, column 9: it would include itself: " + footer + " → " + name + " → " + footer);
        assertThat(put(footer, Contract.json("{\"text\": \"Bye\"}")).statusCode())
                .isEqualTo(409);
        Response kept = given().delete("/api/v1/templates/" + footer);
        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(Api.body(kept).get("detail").asText())
                .isEqualTo("The html of template " + footer + " cannot go while other templates include it: " + name
                        + ".");
        assertThat(Api.body(get(footer)).get("html").asText()).isEqualTo("Bye");

        given().delete("/api/v1/templates/" + name).then().statusCode(204);
        given().delete("/api/v1/templates/" + footer).then().statusCode(204);
    }

    private static ObjectNode include(String name) {
        return (ObjectNode) Contract.json("{\"html\": \"<hr>{{> %s}}\"}".formatted(name));
    }

    @Test
    void of_two_that_race_to_include_each_other_one_wins() {
        String one = freshName();
        String other = freshName();
        put(one, Contract.json("{\"html\": \"1\"}"));
        put(other, Contract.json("{\"html\": \"2\"}"));

        var racers = List.of(
                CompletableFuture.supplyAsync(() -> put(one, include(other)).statusCode()),
                CompletableFuture.supplyAsync(() -> put(other, include(one)).statusCode()));

        assertThat(racers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void of_many_that_race_to_create_a_template_one_creates_it_and_the_others_find_it() {
        String name = freshName();

        List<CompletableFuture<Integer>> racers = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> put(name, Contract.json("{\"text\": \"Racer " + i + "\"}"))
                                .statusCode()))
                .toList();

        assertThat(racers.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
    }

    @Test
    void the_same_once_more_changes_nothing() {
        String name = freshName();
        put(name, REQUEST);

        Response again = put(name, REQUEST);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void a_template_of_the_largest_size_fits_in_any_script() {
        String name = freshName();
        ObjectNode largest = (ObjectNode) Contract.json("{}");
        largest.put("text", "\uD83D\uDE00".repeat(20_000)).put("html", "\uD83D\uDE00".repeat(200_000));

        assertThat(put(name, largest).statusCode()).isEqualTo(201);
        assertThat(Api.body(get(name)).get("html")).isEqualTo(largest.get("html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Night", "-x", "a_b", "a.b"})
    void a_name_of_another_form_is_refused(String name) {
        Response refused = put(name, REQUEST);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(
                        Contract.json(
                                """
                                [{"parameter": "name", "detail":
                                  "must be 1 to 63 small letters, digits or '-', the first a letter or a digit"}]"""));
        assertThat(get(name).statusCode()).isEqualTo(404);
    }

    private static String freshName() {
        return "t-" + UUID.randomUUID();
    }

    private static Response get(String name) {
        return given().get("/api/v1/templates/" + name);
    }

    private static Response put(String name, JsonNode body, String... headers) {
        var request = given().contentType(ContentType.JSON).body(body.toString());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.put("/api/v1/templates/" + name);
    }
}
