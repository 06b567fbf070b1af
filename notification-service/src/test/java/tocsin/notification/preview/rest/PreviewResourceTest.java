package tocsin.notification.preview.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;
import tocsin.notification.Examples;
import tocsin.notification.SamplerStub;
import tocsin.notification.template.KnownTemplates;
import tocsin.notification.template.Template;
import tocsin.notification.template.TemplateChange;

/** Trying templates out over HTTP. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
@WithTestResource(SamplerStub.class)
class PreviewResourceTest {

    SamplerStub sampler;

    @Inject
    KnownTemplates templates;

    @Test
    void the_example_of_the_contract_is_answered_as_the_contract_says() throws Exception {
        JsonNode answer = answer(Examples.text("preview-request.json"));

        assertThat(Examples.faults("preview.json", answer)).isEmpty();
        assertThat(answer).isEqualTo(Examples.JSON.readTree(Examples.text("preview.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alert",
                "asr",
                "balance",
                "penalty",
                "reset",
                "report",
                "digest",
                "script",
                "script-told",
                "script-failed"
            })
    void a_stock_template_is_shown_by_its_name_with_an_example(String name) throws Exception {
        JsonNode answer = answer("{\"template\": \"" + name + "\"}");

        assertThat(Examples.faults("preview.json", answer)).isEmpty();
        assertThat(answer.get("faults")).isEmpty();
        assertThat(answer.get("html").textValue()).startsWith("<!doctype html>");
        assertThat(answer.get("segments").get("count").intValue()).isEqualTo(1);
    }

    @Test
    void an_example_of_any_area_and_cause_can_be_asked_for() throws Exception {
        JsonNode answer = answer("{\"area\": \"balance\", \"cause\": \"repeated\"}");

        assertThat(answer.get("subject").textValue())
                .isEqualTo("[warning] Acme Telecom: Low balance – still 38.20 EUR (< 50.00 EUR)");
        assertThat(answer.get("text").textValue()).contains("Top up before it is used up");
    }

    @Test
    void the_picture_of_what_has_happened_has_the_samplers_numbers() throws Exception {
        ObjectNode asked = Examples.JSON.createObjectNode();
        asked.set("transition", Examples.to(Examples.firing().put("company", "preview"), "noc@acme.example"));

        JsonNode answer = answer(asked.toString());

        byte[] png = Base64.getDecoder().decode(answer.get("picture").textValue());
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1120);
        assertThat(answer.get("html").textValue()).contains("cid:picture");
        assertThat(sampler.asked()).anySatisfy(uri -> assertThat(uri.toString())
                .startsWith("/api/v1/metrics/preview/asr/series?from=2026-03-02T08%3A09%3A06.250Z")
                .contains("step=PT30S"));
    }

    @Test
    void what_a_script_tells_and_its_failures_can_be_asked_for_of_the_area_script_alone() throws Exception {
        assertThat(answer("{\"cause\": \"told\"}").get("subject").textValue())
                .isEqualTo("[info] Acme Telecom: Out of money soon");
        assertThat(answer("{\"area\": \"script\", \"cause\": \"failed\"}")
                        .get("subject")
                        .textValue())
                .isEqualTo("[warning] Acme Telecom: Out of money soon – the script runway fails");
        refused("{\"area\": \"asr\", \"cause\": \"told\"}")
                .body("errors[0].pointer", equalTo("#/cause"))
                .body("errors[0].detail", equalTo("is one of the area script"));
    }

    @Test
    void scripts_that_a_template_asks_are_run_at_the_sampler() throws Exception {
        ObjectNode asked = Examples.JSON.createObjectNode();
        asked.set("transition", Examples.firing().put("company", "asking"));
        asked.putObject("template")
                .put("subject", "{{scriptforge \"rates\"}}{{rate}} {{mine}}")
                .put("text", "{{scriptforge \"broken\"}}")
                .put("html", "<p>{{#each (lookup (scriptforge \"rates\") \"carriers\")}}{{name}}{{/each}}</p>")
                .put("sms", "{{scriptforge \"absent\"}}");
        asked.putObject("variables").put("mine", "yes");

        JsonNode answer = answer(asked.toString());

        assertThat(answer.get("subject").textValue()).isEqualTo("0.02 yes");
        assertThat(answer.get("html").textValue()).isEqualTo("<p>globex</p>");
        assertThat(answer.get("faults"))
                .isEqualTo(
                        Examples.JSON.readTree(
                                """
                        [{"part": "text", "line": 1, "column": 3,
                          "reason": "scriptforge: the script \\"broken\\" failed: Error: no (line 2, column 3)"},
                         {"part": "sms", "line": 1, "column": 3,
                          "reason": "scriptforge: the script \\"absent\\" was not run: There is no script absent."}]"""));
        assertThat(sampler.runs())
                .filteredOn(run -> run.path("company").asText().equals("asking"))
                .hasSize(3)
                .allSatisfy(run -> {
                    JsonNode data = run.get("data");
                    assertThat(data.path("title").asText()).isEqualTo("Low ASR");
                    assertThat(data.path("mine").asText()).isEqualTo("yes");
                    assertThat(data.has("company") || data.has("at")).isFalse();
                });
    }

    @Test
    void whoever_is_bound_to_a_company_sees_no_picture_of_another() {
        ObjectNode asked = Examples.JSON.createObjectNode();
        asked.set("transition", Examples.firing().put("company", "preview-theirs"));

        as("editor", "preview-mine", asked)
                .statusCode(404)
                .body("detail", equalTo("There is no company preview-theirs."));
        assertThat(sampler.asked()).noneMatch(uri -> uri.toString().contains("preview-theirs"));

        asked.set("transition", Examples.firing().put("company", "preview-mine"));
        as("viewer", "preview-mine", asked).statusCode(200).body("picture", notNullValue());
    }

    @Test
    void whoever_is_bound_to_a_company_has_no_script_run_for_words_or_variables_of_his_own() {
        ObjectNode words = Examples.JSON.createObjectNode();
        words.set("transition", Examples.firing().put("company", "asking-own"));
        words.putObject("template").put("subject", "{{scriptforge \"rates\"}}{{rate}}");
        ObjectNode variables = words.deepCopy().put("template", kept("rated"));
        variables.putObject("variables").put("carrier", "globex");
        ObjectNode example = Examples.JSON.createObjectNode().put("template", "rated");

        for (ObjectNode asked : List.of(words, variables, example)) {
            as("editor", "asking-own", asked)
                    .statusCode(200)
                    .body(
                            "faults[0].reason",
                            equalTo(
                                    "scriptforge: the script \"rates\" is not run: that takes a template that is kept, no"
                                            + " further variables, and a transition of a company of yours"));
        }
        assertThat(sampler.runs()).noneMatch(run -> run.toString().contains("asking-own"));
    }

    @Test
    void a_script_that_a_kept_template_asks_is_run_about_a_company_of_whoever_asks() {
        ObjectNode asked = Examples.JSON.createObjectNode().put("template", kept("rated"));
        asked.set("transition", Examples.firing().put("company", "asking-kept"));

        as("viewer", "asking-kept", asked).statusCode(200).body("subject", equalTo("0.02"));
        assertThat(sampler.runs())
                .filteredOn(run -> run.path("company").asText().equals("asking-kept"))
                .hasSize(1);
    }

    @Test
    void a_hostile_template_is_answered_with_its_faults() throws Exception {
        JsonNode answer = answer(
                """
                {"template": {"subject": "{{#each list}}{{#each ../list}}{{#each ../../list}}{{/each}}{{/each}}{{/each}}",
                              "text": "{{> alert}}{{> me}}", "html": "<b>{{x}}</b>{{{x}}}", "sms": "{{title.class}}é€"},
                 "variables": {"x": "<i>", "list": %s}}"""
                        .formatted(IntStream.range(0, 100).boxed().toList()));

        assertThat(answer.get("faults"))
                .isEqualTo(
                        Examples.JSON.readTree(
                                """
                        [{"part": "subject", "line": 1, "column": 35, "reason": "it takes more than 100,000 steps"},
                         {"part": "text", "line": 1, "column": 16, "reason": "there is no template named \\"me\\""}]"""));
        assertThat(answer.get("html").textValue()).isEqualTo("<b>&lt;i&gt;</b>&lt;i&gt;");
        assertThat(answer.get("sms").textValue()).isEqualTo("é€");
        assertThat(answer.get("picture").isNull()).isTrue();
    }

    @Test
    void every_bad_field_is_named() {
        refused(
                        """
                {"template": {"subject": 1, "body": "x"}, "area": "asrr", "cause": "holding", "variables": [], "send": true,
                 "transition": {"title": "x"}}""")
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        containsInAnyOrder(
                                "#/template/subject must be a text",
                                "#/template/body is not a field of this object",
                                "#/transition/id is required",
                                "#/transition/alertId is required",
                                "#/transition/company is required",
                                "#/transition/area is required",
                                "#/transition/operator is required",
                                "#/transition/cause is required",
                                "#/transition/reason is required",
                                "#/transition/at is required",
                                "#/transition/recipients is required",
                                "#/area must be an area, such as asr, balance or custom:queue-length",
                                "#/cause must be breached, repeated, recovered, scheduled, told or failed",
                                "#/variables must be an object",
                                "#/send is not a field of this object"));
        refused("{\"template\": \"nobodys\"}").body("errors[0].detail", equalTo("there is no template of this name"));
        refused("{\"template\": 7}").body("errors[0].pointer", equalTo("#/template"));
        refused("{\"variables\": {\"n\": 1e999999}}")
                .body("errors[0].detail", equalTo("has a number of too many digits"));
        refused("{\"variables\": {\"n\": \"" + "x".repeat(65_536) + "\"}}")
                .body("errors[0].detail", equalTo("must not be longer than 65536 characters"));
        refused("[]").body("detail", equalTo("The body must be a JSON object."));
    }

    @Test
    void an_example_has_no_meaning_beside_what_has_happened() {
        ObjectNode asked = Examples.JSON.createObjectNode().put("area", "asr");
        asked.set("transition", Examples.firing());

        refused(asked.toString())
                .body("errors[0].pointer", equalTo("#/area"))
                .body("errors[0].detail", equalTo("has no meaning beside a transition"));
    }

    /** A template that an operator has written: its subject is what a script answers. */
    private String kept(String name) {
        Optional<String> subject = Optional.of("{{scriptforge \"rates\"}}{{rate}}");
        Template template = new Template(name, subject, Optional.empty(), Optional.empty(), Optional.empty());
        templates
                .accept(List.of(new TemplateChange(1, name, Optional.of(template))))
                .await()
                .indefinitely();
        return name;
    }

    private static ValidatableResponse as(String role, String company, ObjectNode asked) {
        return given().header("Authorization", "Bearer " + TestTokens.of(role, company))
                .contentType("application/json")
                .body(asked.toString())
                .post("/api/v1/previews")
                .then();
    }

    private static ValidatableResponse refused(String body) {
        return post(body).statusCode(400).contentType("application/problem+json");
    }

    private static JsonNode answer(String body) throws Exception {
        return Examples.JSON.readTree(post(body).statusCode(200).extract().asString());
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/previews")
                .then();
    }
}
