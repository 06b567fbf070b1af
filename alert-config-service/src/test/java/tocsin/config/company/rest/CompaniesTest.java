package tocsin.config.company.rest;

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

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CompaniesTest {

    @Test
    void a_company_is_created_read_replaced_and_deleted() {
        String id = Api.freshId();
        ObjectNode company = example(id);

        Response created = Api.putCompany(id, company);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/api/v1/companies/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(Api.body(created)).isEqualTo(company);

        ObjectNode renamed = company.deepCopy().put("name", "Acme").put("kind", "carrier");
        Response replaced = Api.putCompany(id, renamed);
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"1\"");
        assertThat(Api.body(replaced)).isEqualTo(renamed);

        Response read = given().get("/api/v1/companies/" + id);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(Api.body(read)).isEqualTo(renamed);

        assertThat(given().delete("/api/v1/companies/" + id).statusCode()).isEqualTo(204);
        Response gone = given().get("/api/v1/companies/" + id);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.contentType()).isEqualTo("application/problem+json");
        assertThat(Api.body(gone))
                .isEqualTo(Contract.json(
                        """
                                {"type": "urn:tocsin:problem:not-found", "title": "Not found", "status": 404,
                                 "detail": "There is no company %s."}"""
                                .formatted(id)));
        assertThat(given().delete("/api/v1/companies/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_left_out_has_its_standard_value() {
        String id = Api.freshId();

        Response created =
                Api.putCompany(id, Contract.json("{\"name\": \"Acme\", \"kind\": \"carrier\", \"currency\": \"USD\"}"));

        assertThat(Api.body(created))
                .isEqualTo(Contract.json(
                        """
                                {"id": "%s", "name": "Acme", "kind": "carrier", "tags": [], "currency": "USD",
                                 "timeZone": "UTC"}"""
                                .formatted(id)));
    }

    @Test
    void every_bad_field_is_named_at_once() {
        Response refused = Api.putCompany(
                "acme",
                Contract.json(
                        """
                        {"id": "globex", "name": "Acme\\r\\nBcc: x", "kind": "reseller", "tags": ["gold", 7, "gold", ""],
                         "currency": "EURO", "timeZone": "+02:00", "colour": "red"}"""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(Api.body(refused))
                .isEqualTo(
                        Contract.json(
                                """
                                {"type": "urn:tocsin:problem:validation", "title": "The request is not valid", "status": 400,
                                 "detail": "9 fields are not valid.", "errors": [
                                  {"pointer": "#/id", "detail": "must be acme, as in the path"},
                                  {"pointer": "#/name", "detail": "must not hold control characters or line breaks"},
                                  {"pointer": "#/kind", "detail": "must be one of customer, carrier"},
                                  {"pointer": "#/tags/1", "detail": "must be a text"},
                                  {"pointer": "#/tags/3", "detail":
                                   "must be 1 to 64 letters, digits, '.', '_', ':' or '-', the first a letter or a digit"},
                                  {"pointer": "#/currency", "detail": "must be an ISO 4217 currency code such as EUR"},
                                  {"pointer": "#/timeZone", "detail":
                                   "must be the name of an IANA time zone such as Europe/Berlin"},
                                  {"pointer": "#/tags", "detail": "must not hold gold twice"},
                                  {"pointer": "#/colour", "detail": "is not a field of this object"}]}"""));
    }

    @Test
    void an_id_of_another_form_is_refused() {
        Response refused = Api.putCompany("-acme", example("-acme"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.body(refused).get("errors"))
                .isEqualTo(
                        Contract.json(
                                """
                                [{"parameter": "id", "detail":
                                  "must be 1 to 64 letters, digits, '.', '_' or '-', the first a letter or a digit"}]"""));
    }

    @Test
    void a_change_goes_on_only_from_the_version_that_the_caller_has_seen() {
        String id = Api.company();
        ObjectNode renamed = example(id).put("name", "Acme");

        assertThat(put(id, renamed, "If-Match", "\"0\"").statusCode()).isEqualTo(200);
        Response stale = put(id, example(id), "If-Match", "\"0\"");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(Api.body(stale).get("detail").asText())
                .isEqualTo("If-Match does not name the current version, which is \"1\".");
        Response staleDelete = given().header("If-Match", "\"0\"").delete("/api/v1/companies/" + id);
        assertThat(staleDelete.statusCode()).isEqualTo(412);
        assertThat(Api.body(given().get("/api/v1/companies/" + id))).isEqualTo(renamed);
    }

    @Test
    void if_none_match_lets_a_put_create_only_and_if_match_change_only() {
        String id = Api.freshId();

        assertThat(put(id, example(id), "If-Match", "\"0\"").statusCode()).isEqualTo(412);
        assertThat(put(id, example(id), "If-None-Match", "*").statusCode()).isEqualTo(201);
        Response again = put(id, example(id), "If-None-Match", "*");

        assertThat(again.statusCode()).isEqualTo(412);
        assertThat(Api.body(again))
                .isEqualTo(
                        Contract.json(
                                """
                                {"type": "urn:tocsin:problem:precondition-failed", "title": "It has changed meanwhile",
                                 "status": 412, "detail": "If-None-Match: * lets this request create only, and it exists."}"""));
    }

    @Test
    void of_many_that_race_to_create_a_company_one_creates_it_and_the_others_find_it() {
        String id = Api.freshId();

        List<CompletableFuture<Integer>> racers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ObjectNode body = example(id).put("name", "Racer " + i);
            racers.add(
                    CompletableFuture.supplyAsync(() -> Api.putCompany(id, body).statusCode()));
        }

        assertThat(racers.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(given().get("/api/v1/companies/" + id).header("ETag")).isEqualTo("\"7\"");
    }

    @Test
    void the_request_of_the_contract_is_taken() {
        String id = Api.freshId();
        ObjectNode request = Contract.example("company-request.json");
        request.remove("id");

        Api.putCompany(id, request).then().statusCode(201);
    }

    @Test
    void the_same_once_more_changes_nothing() {
        String id = Api.freshId();
        Api.putCompany(id, example(id));

        Response again = Api.putCompany(id, example(id));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void a_company_that_alerts_name_cannot_be_deleted() {
        String id = Api.company();
        String alert = Api.alert(Api.newAlert("alert.json", id)).get("id").asText();

        Response refused = given().delete("/api/v1/companies/" + id);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.body(refused))
                .isEqualTo(Contract.json(
                        """
                                {"type": "urn:tocsin:problem:conflict", "title": "Conflict", "status": 409, "detail":
                                 "Company %s cannot be deleted while alerts name it: 'Low ASR' (%s)."}"""
                                .formatted(id, alert)));
        given().delete("/api/v1/alerts/" + alert).then().statusCode(204);
        given().delete("/api/v1/companies/" + id).then().statusCode(204);
    }

    @Test
    void a_list_is_paged_in_the_order_of_ids_and_filtered_by_tag_and_kind() {
        String tag = "t" + UUID.randomUUID();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(Api.company("eu", tag));
        }
        expected.sort(null);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            ObjectNode page = Api.body(given().queryParam("tag", tag)
                    .queryParam("kind", "customer")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/api/v1/companies"));
            page.get("items").forEach(item -> seen.add(item.get("id").asText()));
            cursor = page.get("next").isNull() ? null : page.get("next").asText();
        } while (cursor != null);

        assertThat(seen).isEqualTo(expected);
        assertThat(Api.body(given().queryParam("tag", tag)
                        .queryParam("kind", "carrier")
                        .get("/api/v1/companies")))
                .isEqualTo(Contract.json("{\"items\": [], \"next\": null}"));
    }

    @Test
    void a_bad_parameter_is_named() {
        for (String query : List.of("kind=reseller", "tag=%00", "limit=many", "limit=0", "cursor=%21", "cursor=AA")) {
            Response refused = given().urlEncodingEnabled(false).get("/api/v1/companies?" + query);

            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            assertThat(Api.body(refused).at("/errors/0/parameter").asText())
                    .as(query)
                    .isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    private static ObjectNode example(String id) {
        return Contract.example("company.json").put("id", id);
    }

    private static Response put(String id, ObjectNode body, String header, String value) {
        return given().contentType(ContentType.JSON)
                .header(header, value)
                .body(body.toString())
                .put("/api/v1/companies/" + id);
    }
}
