package tocsin.config;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** The REST API as tests call it. */
public final class Api {

    private Api() {}

    /** A company id that no other test uses. */
    public static String freshId() {
        return "co-" + UUID.randomUUID();
    }

    /** Defines a company like that of the contract's example, and answers its id. */
    public static String company(String... tags) {
        String id = freshId();
        ObjectNode body = Contract.example("company.json").put("id", id);
        var array = body.putArray("tags");
        for (String tag : tags) {
            array.add(tag);
        }
        putCompany(id, body).then().statusCode(201);
        return id;
    }

    public static Response putCompany(String id, JsonNode body) {
        return given().contentType(ContentType.JSON).body(body.toString()).put("/api/v1/companies/" + id);
    }

    public static Response postAlert(JsonNode body) {
        return given().contentType(ContentType.JSON).body(body.toString()).post("/api/v1/alerts");
    }

    public static Response postAlertCheck(JsonNode body) {
        return given().contentType(ContentType.JSON).body(body.toString()).post("/api/v1/alert-checks");
    }

    /** Adds an alert and answers it as it came back. */
    public static ObjectNode alert(JsonNode body) {
        Response added = postAlert(body);
        added.then().statusCode(201);
        return body(added);
    }

    public static Response putScript(String name, JsonNode body, String... headers) {
        var request = given().contentType(ContentType.JSON).body(body.toString());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.put("/api/v1/scripts/" + name);
    }

    /** A script of a company, or an operator's where that is null, and its name. */
    public static String script(String company) {
        String name = "s-" + UUID.randomUUID();
        putScript(name, Contract.example("script-request.json").put("company", company))
                .then()
                .statusCode(201);
        return name;
    }

    /** The contract's example of an alert, as a body for a new alert of this company. */
    public static ObjectNode newAlert(String file, String company) {
        ObjectNode body = Contract.example(file).put("company", company);
        body.remove("id");
        return body;
    }

    public static ObjectNode body(Response response) {
        return (ObjectNode) Contract.json(response.asString());
    }
}
