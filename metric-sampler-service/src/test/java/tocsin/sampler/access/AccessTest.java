package tocsin.sampler.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.local.embedded.AccessTable;
import tocsin.local.embedded.AccessTable.Cell;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;
import tocsin.sampler.Calls;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.Defined;
import tocsin.sampler.NotificationServiceStub;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.definition.json.DefinitionReader;
import tocsin.sampler.live.rest.EventStream;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.watch.Decision;
import tocsin.sampler.watch.Recording;
import tocsin.sampler.watch.StateLog;

/** Every operation, by everybody who may come, about what belongs to one company. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
@QuarkusTestResource(NotificationServiceStub.class)
class AccessTest {

    /* Nobody, administrator, publisher, service; editors and viewers: of the company, of another one, of none. */
    private static final AccessTable TABLE = AccessTable.of(
            """
            POST /api/v1/calls                            | 401 202 202 403  403 403 403  403 403 403
            POST /api/v1/samples                          | 401 202 202 403  403 403 403  403 403 403
            GET /api/v1/field-maps                        | 401 200 200 403  403 403 403  403 403 403
            POST /api/v1/field-maps/dry-run               | 401 200 200 403  403 403 403  403 403 403
            GET /api/v1/metrics/{company}                 | 401 200 403 403  200 404 404  200 404 404
            GET /api/v1/metrics/{company}/{area}/series   | 401 200 403 200  200 404 404  200 404 404
            GET /api/v1/states                            | 401 200 403 403  200 200 200  200 200 200
            GET /api/v1/events                            | 401 200 403 403  200 200 200  200 200 200
            GET /api/v1/transitions                       | 401 200 403 403  200 200 200  200 200 200
            POST /api/v1/tests                            | 401 200 403 403  200 404 404  403 403 403
            POST /api/v1/backtests                        | 401 200 403 403  200 404 404  200 404 404
            GET /api/v1/penalties                         | 401 200 403 403  200 200 200  200 200 200
            DELETE /api/v1/penalties/{id}                 | 401 204 403 403  204 404 404  403 403 403
            GET /api/v1/script-runs                       | 401 200 403 403  200 200 200  200 200 200
            POST /api/v1/script-runs                      | 401 200 403 200  200 404 404  403 403 403
            """);

    private static final Instant AT = Instant.parse("2126-03-02T09:14:06.250Z");

    @Inject
    Definitions definitions;

    @Inject
    DefinitionReader reader;

    @Inject
    StateLog log;

    @Inject
    Attendance attendance;

    private final String company = "quince-" + UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();

    private final Map<String, Supplier<String>> bodies = Map.of(
            "POST /api/v1/calls", () -> Calls.failed("c-" + UUID.randomUUID(), company, Instant.now()),
            "POST /api/v1/samples", () -> Calls.balance(company, "49.95"),
            "POST /api/v1/field-maps/dry-run",
                    () -> example("dry-run-request.json").toString(),
            "POST /api/v1/tests",
                    () -> example("test-request.json")
                            .put("alertId", alert.toString())
                            .put("company", company)
                            .toString(),
            "POST /api/v1/backtests", this::backtest,
            "POST /api/v1/script-runs",
                    () -> example("script-run-request.json")
                            .put("company", company)
                            .toString());

    @BeforeAll
    void a_company_with_an_alert_that_fires_and_a_penalty() {
        accept(Defined.company(company));
        accept(Defined.lowBalance(alert, company));
        fire(alert, new Scope.OfCompany(company), company);
    }

    @Test
    void the_table_has_every_operation_of_the_document_and_no_other() {
        assertThat(TABLE.operations()).isEqualTo(AccessTable.documented("sampler"));
    }

    static Stream<Cell> cells() {
        return TABLE.cells().filter(cell -> !isStream(cell));
    }

    static Stream<Cell> streams() {
        return TABLE.cells().filter(AccessTest::isStream);
    }

    private static boolean isStream(Cell cell) {
        return cell.operation().equals("GET /api/v1/events");
    }

    @ParameterizedTest
    @MethodSource("streams")
    void so_does_everybody_who_asks_for_an_answer_without_an_end(Cell cell) {
        Optional<String> token = cell.caller().token(company, "somebody-else");
        try (EventStream all = EventStream.open(token, "");
                EventStream ofCompany = EventStream.open(token, "?company=" + company)) {
            boolean outOfSight = cell.status() == 200 && !cell.caller().seesTheCompany();

            assertThat(all.status()).isEqualTo(cell.status());
            assertThat(ofCompany.status()).isEqualTo(outOfSight ? 404 : cell.status());
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everybody_gets_what_the_table_says_and_nobody_sees_what_is_not_theirs(Cell cell) {
        Response answer = send(cell);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(cell.status());
        boolean shows = answer.asString().contains(alert.toString());
        if (!cell.caller().seesTheCompany()) {
            assertThat(shows && !cell.operation().equals("POST /api/v1/tests")).isFalse();
        } else if (cell.status() == 200
                && Set.of("/api/v1/states", "/api/v1/transitions", "/api/v1/penalties")
                        .contains(cell.operation().substring("GET ".length()))) {
            assertThat(shows).isTrue();
        }
    }

    @Test
    void what_an_alert_of_the_operators_found_at_a_company_is_not_for_the_company_but_its_penalty_is() {
        UUID operators = UUID.randomUUID();
        String other = "quince-" + UUID.randomUUID();
        accept(Defined.company(other));
        fire(operators, new Scope.Everyone(), other);
        String editor = TestTokens.of("editor", other);

        assertThat(items(editor, "/api/v1/states?alert=" + operators)).isEmpty();
        assertThat(items(editor, "/api/v1/transitions?alert=" + operators)).isEmpty();
        JsonNode penalty = items(editor, "/api/v1/penalties?company=" + other).get(0);
        assertThat(penalty.get("state").asText()).isEqualTo("active");
        bearing(editor)
                .delete("/api/v1/penalties/" + penalty.get("id").asText())
                .then()
                .statusCode(403);
        given().delete("/api/v1/penalties/" + penalty.get("id").asText()).then().statusCode(204);
    }

    @Test
    void the_states_of_several_alerts_are_there_as_far_as_they_are_in_sight() {
        String ours = "quince-" + UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID operators = UUID.randomUUID();
        fire(first, new Scope.OfCompany(ours), ours);
        fire(second, new Scope.OfCompany(ours), ours);
        fire(UUID.randomUUID(), new Scope.OfCompany(ours), ours);
        fire(operators, new Scope.Everyone(), ours);
        String asked = "/api/v1/states?alert=" + first + "," + second + "," + operators + "," + alert;

        assertThat(items(TestTokens.of("viewer", ours), asked).findValuesAsText("alertId"))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        assertThat(items(TestTokens.of("administrator"), asked).findValuesAsText("alertId"))
                .hasSize(4);
        assertThat(items(TestTokens.of("viewer", ours), "/api/v1/states?alert=" + first)
                        .findValuesAsText("alertId"))
                .containsExactly(first.toString());
    }

    @Test
    void more_alerts_than_a_request_has_room_for_are_refused() {
        bearing(TestTokens.of("viewer", company))
                .get("/api/v1/states?alert=" + alert + ",".repeat(100))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("alert"))
                .body("errors.detail", contains("must be at most 100 UUIDs, separated by commas"));
    }

    @Test
    void a_penalty_that_an_alert_of_the_operators_extends_is_no_longer_for_the_companys_editor_to_lift() {
        String other = "quince-" + UUID.randomUUID();
        fire(UUID.randomUUID(), new Scope.OfCompany(other), other);
        fire(UUID.randomUUID(), new Scope.Everyone(), other);
        String editor = TestTokens.of("editor", other);
        String penalty = items(editor, "/api/v1/penalties").get(0).get("id").asText();

        bearing(editor).delete("/api/v1/penalties/" + penalty).then().statusCode(403);
    }

    @Test
    void a_script_that_an_editor_runs_looks_at_a_company() {
        bearing(TestTokens.of("editor", company))
                .body("{\"source\": \"function main() { return companies(); }\"}")
                .post("/api/v1/script-runs")
                .then()
                .statusCode(400);
    }

    @Test
    void an_editor_runs_an_operators_script_and_not_another_companys() {
        String common = "common-" + UUID.randomUUID();
        String others = "others-" + UUID.randomUUID();
        accept(Defined.script(common, "function main() { return {value: 1}; }"));
        accept(Defined.script(others, "function main() { return {value: 1}; }", "somebody-else"));
        RequestSpecification editor = bearing(TestTokens.of("editor", company));

        editor.body("{\"script\": \"" + common + "\", \"company\": \"" + company + "\"}")
                .post("/api/v1/script-runs")
                .then()
                .statusCode(200);
        editor.body("{\"script\": \"" + others + "\", \"company\": \"" + company + "\"}")
                .post("/api/v1/script-runs")
                .then()
                .statusCode(404);
    }

    private Response send(Cell cell) {
        String[] operation = cell.operation().split(" ");
        String path = operation[1].replace("{company}", company).replace("{area}", "balance");
        if (path.contains("{id}")) {
            path = path.replace("{id}", penalty());
        }
        RequestSpecification request = given().noFilters();
        cell.caller()
                .token(company, "somebody-else")
                .ifPresent(token -> request.header("Authorization", "Bearer " + token));
        Optional.ofNullable(bodies.get(cell.operation()))
                .ifPresent(body -> request.contentType("application/json").body(body.get()));
        return request.request(operation[0], path + (path.endsWith("/states") ? "?alert=" + alert : ""));
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private static JsonNode items(String token, String path) {
        return ContractFiles.json(bearing(token)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .get("items");
    }

    /** One that is active; when the last one was lifted, another. */
    private String penalty() {
        JsonNode active = activePenalties();
        if (active.isEmpty()) {
            fire(UUID.randomUUID(), new Scope.OfCompany(company), company);
            active = activePenalties();
        }
        return active.get(0).get("id").asText();
    }

    private JsonNode activePenalties() {
        return items(TestTokens.of("administrator"), "/api/v1/penalties?state=active&company=" + company);
    }

    private String backtest() {
        ObjectNode request = example("backtest-request.json");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        request.with("alert").put("company", company);
        return request.put("from", now.minus(Duration.ofHours(1)).toString())
                .put("to", now.toString())
                .toString();
    }

    private static ObjectNode example(String name) {
        return (ObjectNode) ContractFiles.json(ContractFiles.example(name));
    }

    private void fire(UUID id, Scope scope, String of) {
        AlertRule rule = ARule.lowBalance()
                .identifiedBy(id)
                .watching(scope)
                .disablingFor(Duration.ofHours(1))
                .build();
        Company watched = new Company(of, "Quince", Set.of(), "EUR", ZoneId.of("UTC"));
        Move move = new Move(new NoData(AT), new Firing(AT, AT), Cause.BREACHED);
        Transition transition = new Transition(UUID.randomUUID(), rule, watched, move, Measurement.of(10, 1), AT);
        assertThat(Recording.record(log, attendance, List.of(new Decision(transition, 0, Long.MAX_VALUE)))
                        .await()
                        .indefinitely())
                .isEmpty();
    }

    private void accept(String change) {
        try {
            definitions.accept(reader.changes(change.getBytes())).await().indefinitely();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
