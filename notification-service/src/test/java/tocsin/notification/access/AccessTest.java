package tocsin.notification.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;
import tocsin.notification.Examples;
import tocsin.notification.access.Things.Owner;
import tocsin.notification.confirmation.Confirmations;
import tocsin.notification.confirmation.Party;
import tocsin.notification.delivery.Outbox;

/**
 * Who may do what: every operation of the service, by every role, on what is one's own, another's, and nobody's. The token
 * of a confirmation is what its message brought: who has it needs no other.
 */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AccessTest {

    /** Whoever has a company has {@link Things#MINE}; {@code none} has no token at all. */
    private static final List<String> ROLES =
            List.of("none", "administrator", "editor", "viewer", "publisher", "service");

    private static final String TABLE =
            """
            operation                             of      none  administrator  editor  viewer  publisher  service
            GET /api/v1/notifications             own     401   200            200     200     403        403
            GET /api/v1/notifications             other   401   200            200     200     403        403
            GET /api/v1/notifications             nobody  401   200            200     200     403        403
            GET /api/v1/notifications/{id}        own     401   200            200     200     403        403
            GET /api/v1/notifications/{id}        other   401   200            404     404     403        403
            GET /api/v1/notifications/{id}        nobody  401   200            404     404     403        403
            POST /api/v1/notifications/retry      own     401   202            202     403     403        403
            POST /api/v1/notifications/retry      other   401   202            202     403     403        403
            POST /api/v1/notifications/retry      nobody  401   202            202     403     403        403
            POST /api/v1/notifications/{id}/retry own     401   202            202     403     403        403
            POST /api/v1/notifications/{id}/retry other   401   202            404     403     403        403
            POST /api/v1/notifications/{id}/retry nobody  401   202            404     403     403        403
            GET /api/v1/silences                  own     401   200            200     200     403        403
            GET /api/v1/silences                  other   401   200            200     200     403        403
            GET /api/v1/silences                  nobody  401   200            200     200     403        403
            POST /api/v1/silences                 own     401   201            201     403     403        403
            POST /api/v1/silences                 other   401   201            404     403     403        403
            POST /api/v1/silences                 nobody  401   201            400     403     403        403
            DELETE /api/v1/silences/{id}          own     401   204            204     403     403        403
            DELETE /api/v1/silences/{id}          other   401   204            404     403     403        403
            DELETE /api/v1/silences/{id}          nobody  401   204            404     403     403        403
            GET /api/v1/confirmations/{token}     own     200   200            200     200     200        200
            GET /api/v1/confirmations/{token}     other   200   200            200     200     200        200
            GET /api/v1/confirmations/{token}     nobody  200   200            200     200     200        200
            POST /api/v1/confirmations/{token}    own     200   200            200     200     200        200
            POST /api/v1/confirmations/{token}    other   200   200            200     200     200        200
            POST /api/v1/confirmations/{token}    nobody  200   200            200     200     200        200
            POST /api/v1/previews                 own     401   200            200     200     403        403
            POST /api/v1/previews                 other   401   200            404     404     403        403
            POST /api/v1/previews                 nobody  401   200            200     200     403        403
            POST /api/v1/rehearsals               own     401   200            403     403     403        200
            POST /api/v1/rehearsals               other   401   200            403     403     403        200
            POST /api/v1/rehearsals               nobody  401   200            403     403     403        200
            """;

    @Inject
    Outbox outbox;

    @Inject
    Confirmations confirmations;

    /** Which operation of what, and which status each role gets. */
    private record Row(String operation, Owner owner, List<String> statuses) {

        static List<Row> all() {
            return TABLE.lines().skip(1).map(Row::of).toList();
        }

        private static Row of(String line) {
            List<String> cells = Arrays.asList(line.split(" +"));
            return new Row(
                    cells.get(0) + " " + cells.get(1),
                    Owner.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
                    cells.subList(3, cells.size()));
        }
    }

    @Test
    void each_role_gets_what_the_table_says() {
        List<Row> actual = Row.all().stream()
                .map(row -> new Row(
                        row.operation,
                        row.owner,
                        ROLES.stream().map(role -> status(request(role), row)).toList()))
                .toList();

        assertThat(actual).isEqualTo(Row.all());
    }

    @Test
    void the_table_has_every_operation_of_the_document_and_no_other() throws Exception {
        Set<String> documented = documented().keySet();

        Set<String> listed = new TreeSet<>();
        Row.all().forEach(row -> listed.add(row.operation));

        assertThat(listed).isEqualTo(documented);
    }

    @Test
    void the_document_says_that_a_token_is_wanted_and_may_not_be_enough() throws Exception {
        Map<String, JsonNode> documented = documented();
        documented.keySet().removeIf(operation -> operation.contains("/confirmations/"));

        assertThat(documented).allSatisfy((operation, described) -> assertThat(
                        described.get("responses").properties())
                .extracting(Map.Entry::getKey)
                .contains("401", "403"));
    }

    private static Map<String, JsonNode> documented() throws Exception {
        Map<String, JsonNode> operations = new TreeMap<>();
        Examples.JSON
                .readTree(given().queryParam("format", "json")
                        .get("/openapi/notification")
                        .asString())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(verb -> !verb.getKey().equals("parameters"))
                        .forEach(verb -> operations.put(
                                verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), verb.getValue())));
        return operations;
    }

    private static RequestSpecification request(String role) {
        RequestSpecification request =
                role.equals("none") ? given().noFilters() : Things.bearing(TestTokens.of(role, Things.MINE));
        return request.contentType("application/json");
    }

    private String status(RequestSpecification request, Row row) {
        Response response = response(request, row);
        if (response.statusCode() >= 400) {
            assertThat(response.contentType()).startsWith("application/problem+json");
        }
        return Integer.toString(response.statusCode());
    }

    private Response response(RequestSpecification request, Row row) {
        Things things = new Things(outbox);
        Owner owner = row.owner;
        return switch (row.operation) {
            case "GET /api/v1/notifications", "GET /api/v1/silences" ->
                request.queryParam("company", owner.company).get(path(row));
            case "GET /api/v1/notifications/{id}" -> request.get(path(row), things.dead(owner));
            case "POST /api/v1/notifications/retry" ->
                request.queryParam("company", owner.company).post(path(row));
            case "POST /api/v1/notifications/{id}/retry" -> request.post(path(row), things.dead(owner));
            case "POST /api/v1/silences" -> request.body(Things.wish(owner)).post(path(row));
            case "DELETE /api/v1/silences/{id}" -> request.delete(path(row), Things.silence(owner));
            case "GET /api/v1/confirmations/{token}" -> request.get(path(row), token(owner));
            case "POST /api/v1/confirmations/{token}" -> request.post(path(row), token(owner));
            case "POST /api/v1/previews" -> request.body(preview(owner)).post(path(row));
            case "POST /api/v1/rehearsals" -> request.body(rehearsal(owner)).post(path(row));
            default -> throw new IllegalArgumentException("No request is made for " + row.operation);
        };
    }

    private String token(Owner owner) {
        Party party = new Party(owner == Owner.NOBODY ? "" : owner.company, "a@example.com");
        UUID about = new Things(outbox).dead(owner);
        return confirmations.invite(party, about).await().indefinitely().token().text();
    }

    private static String path(Row row) {
        return row.operation.substring(row.operation.indexOf(' ') + 1);
    }

    private static String preview(Owner owner) {
        ObjectNode asked = Examples.JSON.createObjectNode();
        return owner == Owner.NOBODY
                ? asked.toString()
                : asked.set("transition", Things.transition(owner)).toString();
    }

    private static String rehearsal(Owner owner) {
        ObjectNode asked = Examples.JSON.createObjectNode().put("send", false);
        return asked.set("transition", Things.transition(owner)).toString();
    }
}
