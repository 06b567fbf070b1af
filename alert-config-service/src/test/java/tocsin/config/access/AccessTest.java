package tocsin.config.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.AccessTable;
import tocsin.local.embedded.AccessTable.Cell;
import tocsin.local.embedded.EmbeddedParts;

/** Every operation, by everybody who may come, about what belongs to one company. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithTestResource(EmbeddedParts.class)
class AccessTest {

    /* Editors and viewers: of the company, of another one, of none. */
    private static final AccessTable TABLE = AccessTable.of(
            """
            GET /api/v1/companies                          | 401 200 403 403  200 200 200  200 200 200
            GET /api/v1/companies/{id}                     | 401 200 403 403  200 404 404  200 404 404
            PUT /api/v1/companies/{id}                     | 401 200 403 403  403 403 403  403 403 403
            DELETE /api/v1/companies/{id}                  | 401 409 403 403  403 403 403  403 403 403
            GET /api/v1/alerts                             | 401 200 403 403  200 200 200  200 200 200
            POST /api/v1/alerts                            | 401 201 403 403  201 400 400  403 403 403
            GET /api/v1/alerts/{id}                        | 401 200 403 403  200 404 404  200 404 404
            PUT /api/v1/alerts/{id}                        | 401 200 403 403  200 404 404  403 403 403
            PATCH /api/v1/alerts/{id}                      | 401 200 403 403  200 404 404  403 403 403
            DELETE /api/v1/alerts/{id}                     | 401 204 403 403  204 404 404  403 403 403
            GET /api/v1/templates                          | 401 200 403 403  200 200 200  200 200 200
            GET /api/v1/templates/{name}                   | 401 200 403 403  200 200 200  200 200 200
            PUT /api/v1/templates/{name}                   | 401 200 403 403  403 403 403  403 403 403
            DELETE /api/v1/templates/{name}                | 401 204 403 403  403 403 403  403 403 403
            GET /api/v1/scripts                            | 401 200 403 403  200 200 200  200 200 200
            GET /api/v1/scripts/{name}                     | 401 200 403 403  200 404 404  200 404 404
            PUT /api/v1/scripts/{name}                     | 401 200 403 403  200 404 404  403 403 403
            DELETE /api/v1/scripts/{name}                  | 401 204 403 403  204 404 404  403 403 403
            GET /api/v1/scripts/{name}/versions            | 401 200 403 403  200 404 404  200 404 404
            GET /api/v1/scripts/{name}/versions/{version}  | 401 200 403 403  200 404 404  200 404 404
            GET /api/v1/export                             | 401 200 403 403  200 200 200  200 200 200
            POST /api/v1/import                            | 401 200 403 403  200 400 400  403 403 403
            GET /api/v1/audit                              | 401 200 403 403  200 200 200  200 200 200
            GET /api/v1/me                                 | 401 200 403 403  200 200 200  200 200 200
            GET /api/v1/definitions                        | 401 200 403 200  403 403 403  403 403 403
            POST /api/v1/alert-checks                      | 401 200 403 200  403 403 403  403 403 403
            """);

    private static final String SECRET = "Quince";

    private static final Set<String> SHOWING = Set.of("GET /api/v1/alerts", "GET /api/v1/export");

    private final Map<String, Supplier<Request>> requests = Map.ofEntries(
            Map.entry("PUT /api/v1/companies/{id}", () -> about(company(), companyBody())),
            Map.entry("DELETE /api/v1/companies/{id}", () -> about(company())),
            Map.entry("GET /api/v1/companies/{id}", () -> about(company())),
            Map.entry("POST /api/v1/alerts", () -> new Request("", alertBody())),
            Map.entry("GET /api/v1/alerts/{id}", () -> about(alert())),
            Map.entry("PUT /api/v1/alerts/{id}", () -> about(alert(), alertBody())),
            Map.entry("PATCH /api/v1/alerts/{id}", () -> about(alert(), Contract.json("{\"enabled\": false}"))),
            Map.entry("DELETE /api/v1/alerts/{id}", () -> about(alert())),
            Map.entry("GET /api/v1/templates/{name}", () -> about(template())),
            Map.entry(
                    "PUT /api/v1/templates/{name}", () -> about(template(), Contract.json("{\"subject\": \"Again\"}"))),
            Map.entry("DELETE /api/v1/templates/{name}", () -> about(template())),
            Map.entry("GET /api/v1/scripts/{name}", () -> about(script())),
            Map.entry("PUT /api/v1/scripts/{name}", () -> about(script(), scriptBody())),
            Map.entry("DELETE /api/v1/scripts/{name}", () -> about(script())),
            Map.entry("GET /api/v1/scripts/{name}/versions", () -> about(script())),
            Map.entry("GET /api/v1/scripts/{name}/versions/{version}", () -> about(script())),
            Map.entry("POST /api/v1/import", () -> new Request("", document())),
            Map.entry("POST /api/v1/alert-checks", () -> new Request("", alertBody())));

    private String company;
    private String other;

    @Test
    void the_table_has_every_operation_of_the_document_and_no_other() {
        assertThat(TABLE.operations()).isEqualTo(AccessTable.documented("config"));
    }

    static Stream<Cell> cells() {
        return TABLE.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everybody_gets_what_the_table_says_and_nobody_sees_what_is_not_theirs(Cell cell) {
        Request request = requests.getOrDefault(cell.operation(), () -> new Request("", null))
                .get();

        Response answer = send(cell, request);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(cell.status());
        if (!cell.caller().seesTheCompany()) {
            assertThat(answer.asString()).doesNotContain(SECRET);
        } else if (SHOWING.contains(cell.operation()) && cell.status() == 200) {
            assertThat(answer.asString()).contains(SECRET);
        }
    }

    private Response send(Cell cell, Request request) {
        String[] operation = cell.operation().split(" ");
        RequestSpecification specification = given().noFilters();
        cell.caller()
                .token(company(), other())
                .ifPresent(token -> specification.header("Authorization", "Bearer " + token));
        if (request.body() != null) {
            specification
                    .contentType(operation[0].equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .body(request.body().toString());
        }
        String path = operation[1].replaceAll("\\{(id|name)}", request.id()).replace("{version}", "1");
        return specification.queryParam("limit", 1000).request(operation[0], path);
    }

    /** What is asked for: a thing of the company, and perhaps what it shall be. */
    private record Request(String id, JsonNode body) {}

    private static Request about(String id) {
        return new Request(id, null);
    }

    private static Request about(String id, JsonNode body) {
        return new Request(id, body);
    }

    private String company() {
        if (company == null) {
            company = Api.freshId();
            Api.putCompany(company, companyBody()).then().statusCode(201);
            alert();
            script();
        }
        return company;
    }

    private String other() {
        if (other == null) {
            other = Api.company();
        }
        return other;
    }

    private ObjectNode companyBody() {
        return Contract.example("company.json").put("id", company).put("name", SECRET);
    }

    private String alert() {
        return Api.alert(alertBody()).get("id").asText();
    }

    private ObjectNode alertBody() {
        return Contract.example("alert-request.json")
                .put("company", company())
                .put("title", SECRET + UUID.randomUUID());
    }

    private JsonNode document() {
        ObjectNode document = (ObjectNode) Contract.json("{}");
        document.putArray("alerts").add(alertBody());
        return document;
    }

    private String script() {
        String name = "s-" + UUID.randomUUID();
        Api.putScript(name, scriptBody()).then().statusCode(201);
        return name;
    }

    private ObjectNode scriptBody() {
        return Contract.example("script-request.json")
                .put("company", company())
                .put("source", "// " + SECRET + "\nfunction main() { return 1; }");
    }

    private static String template() {
        String name = "t-" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body("{\"subject\": \"Once\"}")
                .put("/api/v1/templates/" + name)
                .then()
                .statusCode(201);
        return name;
    }
}
