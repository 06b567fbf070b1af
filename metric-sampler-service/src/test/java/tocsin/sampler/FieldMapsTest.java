package tocsin.sampler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;

/** Field maps over REST, with those of the documentation installed. */
@QuarkusTest
@TestProfile(FieldMapsTest.Installed.class)
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class FieldMapsTest {

    private static final Path MAPS = Path.of("..", "docs", "field-maps").toAbsolutePath();

    /** A directory of maps. */
    public static class Installed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tocsin.ingest.field-maps", MAPS.toString());
        }
    }

    @Test
    void the_maps_in_force_are_listed_in_their_order() {
        JsonNode list = json(given().get("/api/v1/field-maps")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());

        assertThat(names(list, "name"))
                .containsExactly(
                        "asterisk-events", "asterisk", "billing", "kamailio-ended", "kamailio-failed", "freeswitch");
        assertThat(names(list, "source")).contains("asterisk.yaml", "built-in");
        assertThat(list.get("items")).allSatisfy(item -> assertThat(ContractFiles.faults("installed-map.json", item))
                .isEmpty());
        assertThat(list.get("items").get(5)).isEqualTo(ContractFiles.json(ContractFiles.example("installed-map.json")));
    }

    @Test
    void the_example_of_a_dry_run_is_answered_as_the_contract_says() {
        JsonNode answer = json(post("/api/v1/field-maps/dry-run", ContractFiles.example("dry-run-request.json"), 200));

        assertThat(answer).isEqualTo(ContractFiles.json(ContractFiles.example("dry-run.json")));
    }

    @Test
    void a_map_may_be_tried_as_the_text_of_its_file() throws IOException {
        ObjectNode request = ContractFiles.JSON.createObjectNode();
        request.put("map", Files.readString(MAPS.resolve("asterisk.yaml")).replace("name: asterisk", "name: mine"));
        request.set("document", json(Files.readAllBytes(MAPS.resolve("records/asterisk.json"))));

        JsonNode answer =
                json(post("/api/v1/field-maps/dry-run", request.toString().getBytes(), 200));

        assertThat(names(answer, "map")).containsExactly("mine", "mine", "mine");
        assertThat(ContractFiles.faults("dry-run.json", answer)).isEmpty();
    }

    @Test
    void a_map_that_is_wrong_is_answered_with_every_mistake_and_its_place() {
        given().contentType(ContentType.JSON)
                .body("{\"map\": {\"name\": \"x\", \"call\": {\"id\": \"id\", \"carrier\": \"/c\","
                        + " \"type\": {\"value\": \"started\"}, \"startedAt\": \"/a\"}}}")
                .post("/api/v1/field-maps/dry-run")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        contains("#/map/recognize", "#/map/call/id", "#/map/call/startedAt/format", "#/document"));
        given().contentType(ContentType.JSON)
                .body("{\"map\": \"name: [\", \"document\": {}}")
                .post("/api/v1/field-maps/dry-run")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/map"));
        given().contentType(ContentType.JSON)
                .body("[]")
                .post("/api/v1/field-maps/dry-run")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tocsin:problem:unreadable"));
    }

    @Test
    void a_dry_run_of_calls_says_what_each_would_become_and_counts_nothing() throws IOException {
        String kamailio = Files.readString(MAPS.resolve("records/kamailio-ended.json"))
                .replace("a86c2f17", "dry-run")
                .replace("acme", "dry-run-customer");
        String calls = "[" + kamailio + ", {\"core-uuid\": \"x\", \"variables\": {}}, 7, "
                + new String(ContractFiles.example("call-cdr.json")) + "]";

        JsonNode answer = json(post("/api/v1/calls?dryRun=true", calls.getBytes(), 200));

        assertThat(ContractFiles.faults("dry-run.json", answer)).isEmpty();
        assertThat(names(answer, "map")).containsExactly("kamailio-ended", "freeswitch", "contract", "contract");
        assertThat(answer.at("/items/0/counts/0").toString())
                .isEqualTo(
                        "{\"company\":\"dry-run-customer\",\"started\":1,\"answered\":1,\"failed\":0,\"delivered\":1,"
                                + "\"connectedSeconds\":60.0,\"rang\":0,\"ringDelaySeconds\":0.0}");
        assertThat(answer.at("/items/1/rejection/detail").asText()).isEqualTo("variables.uuid is required");
        assertThat(answer.at("/items/2/rejection/reason").asText()).isEqualTo("not-an-object");
        assertThat(answer.at("/items/3/call/id").asText()).isEqualTo("5d1c8a0e-call-1");
        given().contentType(ContentType.JSON)
                .body(kamailio)
                .post("/api/v1/calls")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));
    }

    @Test
    void a_dry_run_of_what_is_no_json_is_a_400_and_so_is_neither_yes_nor_no() {
        given().contentType(ContentType.JSON)
                .body("{")
                .post("/api/v1/calls?dryRun=true")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:tocsin:problem:unreadable"));
        given().contentType(ContentType.JSON)
                .body("[]")
                .post("/api/v1/calls?dryRun=maybe")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("dryRun"));
    }

    @Test
    void a_rejection_names_the_map() {
        given().contentType(ContentType.JSON)
                .body("[{\"method\": \"BYE\", \"callid\": \"x\"}, {\"method\": \"BYE\"}]")
                .post("/api/v1/calls")
                .then()
                .statusCode(202)
                .body("rejected", equalTo(2))
                .body("reasons[0].map", equalTo("kamailio-ended"))
                .body(
                        "reasons[0].detail",
                        equalTo("customer is required: set $dlg_var(customer) to the customer's id,"
                                + " and name it in acc_extra"))
                .body("reasons[1].map", nullValue())
                .body("reasons[1].detail", equalTo("type is required"));
    }

    private static byte[] post(String path, byte[] body, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .asByteArray();
    }

    private static JsonNode json(byte[] body) {
        return ContractFiles.json(body);
    }

    private static List<String> names(JsonNode answer, String field) {
        Stream<JsonNode> items = StreamSupport.stream(answer.get("items").spliterator(), false);
        return items.map(item -> item.get(field).asText()).toList();
    }
}
