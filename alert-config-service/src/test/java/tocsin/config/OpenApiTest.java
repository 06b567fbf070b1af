package tocsin.config;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.local.embedded.EmbeddedParts;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class OpenApiTest {

    private static final List<String> RESOURCES = List.of(
            "tocsin.config.company.rest.CompanyResource",
            "tocsin.config.alert.rest.AlertResource",
            "tocsin.config.alert.rest.AlertCheckResource",
            "tocsin.config.template.rest.TemplateResource",
            "tocsin.config.script.rest.ScriptResource",
            "tocsin.config.script.rest.ScriptVersionResource",
            "tocsin.config.definition.rest.DefinitionResource",
            "tocsin.config.audit.rest.AuditResource",
            "tocsin.config.caller.rest.CallerResource",
            "tocsin.config.catalog.rest.ExportResource",
            "tocsin.config.catalog.rest.ImportResource");

    @Test
    void the_document_has_the_operations_and_parameters_of_the_resources() throws ClassNotFoundException {
        Set<String> implemented = new TreeSet<>();
        for (String resource : RESOURCES) {
            Class<?> type = Class.forName(resource, false, getClass().getClassLoader());
            for (Method method : type.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> implemented.add(operation(verb, type, method)));
            }
        }

        assertThat(documented()).isEqualTo(implemented);
    }

    @ParameterizedTest
    @CsvSource({
        "company.json, Company",
        "company-request.json, CompanyRequest",
        "alert.json, Alert",
        "alert-balance.json, Alert",
        "alert-request.json, AlertRequest",
        "alert-request-always.json, AlertRequest",
        "alert-request-channels.json, AlertRequest",
        "alert-request-custom.json, AlertRequest",
        "alert-request-penalty.json, AlertRequest",
        "alert-script.json, Alert",
        "alert-request-script.json, AlertRequest",
        "script.json, Script",
        "script-request.json, ScriptRequest",
        "script-version.json, ScriptVersion",
        "script-version-listed.json, ScriptVersion",
        "definition-script.json, Definition",
        "problem-syntax.json, Problem",
        "template.json, Template",
        "template-stock.json, Template",
        "template-request.json, TemplateRequest",
        "definition-company.json, Definition",
        "definition-template.json, Definition",
        "definition-template-reset.json, Definition",
        "definition-alert.json, Definition",
        "definition-deleted.json, Definition",
        "audit-entry.json, AuditEntry",
        "caller.json, Caller",
        "caller-administrator.json, Caller",
        "export.json, Catalog",
        "import-answer.json, ImportAnswer",
        "problem-validation.json, Problem",
        "problem-not-found.json, Problem"
    })
    void its_schemas_take_the_examples_of_the_contract(String example, String schema) {
        assertThat(objections(schema, example)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "company-request.json, Company",
        "alert-request.json, Alert",
        "alert.json, Problem",
        "template-request.json, Template",
        "script-request.json, Script",
        "template.json, ScriptRequest",
        "alert.json, Definition",
        "audit-entry.json, Caller",
        "export.json, ImportAnswer",
        "import-answer.json, Catalog"
    })
    void its_schemas_refuse_what_is_something_else(String example, String schema) {
        assertThat(objections(schema, example)).isNotEmpty();
    }

    private static Set<ValidationMessage> objections(String schema, String example) {
        ObjectNode root = document().put("$ref", "#/components/schemas/" + schema);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(root)
                .validate(Contract.example(example));
    }

    private static ObjectNode document() {
        return (ObjectNode) Contract.json(
                given().queryParam("format", "json").get("/openapi/config").asString());
    }

    private static Set<String> documented() {
        Set<String> operations = new TreeSet<>();
        JsonNode document = document();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> !operation.getKey().equals("parameters"))
                .forEach(operation -> operations.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()
                        + parameters(document, operation.getValue()))));
        return operations;
    }

    private static Set<String> parameters(JsonNode document, JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            String reference = parameter.path("$ref").asText("#");
            names.add(document.at(reference.substring(1))
                    .path("name")
                    .asText(parameter.path("name").asText()));
        });
        return names;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String operation(String verb, Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        Set<String> names = new TreeSet<>();
        for (Annotation[] annotations : method.getParameterAnnotations()) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam parameter) {
                    names.add(parameter.value());
                } else if (annotation instanceof HeaderParam header) {
                    names.add(header.value());
                }
            }
        }
        return verb + " " + path + names;
    }
}
