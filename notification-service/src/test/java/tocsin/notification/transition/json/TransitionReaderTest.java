package tocsin.notification.transition.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.Examples;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Company;
import tocsin.notification.transition.Measurement;
import tocsin.notification.transition.Rule;
import tocsin.notification.transition.Scope;
import tocsin.notification.transition.Script;
import tocsin.notification.transition.Transition;
import tocsin.notification.transition.TransitionDocument;

class TransitionReaderTest {

    private final TransitionReader reader = new TransitionReader(Examples.JSON);

    @Test
    void reads_the_example_of_the_contract() throws UnreadableBody {
        Reading reading = read(Examples.text("transition-firing.json"));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents())
                .containsExactly(new TransitionDocument(
                        new Transition(
                                UUID.fromString("9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10"),
                                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                                "Low ASR",
                                new Company("acme", "Acme Telecom", ZoneId.of("Europe/Berlin"), Optional.of("EUR")),
                                Optional.of(Scope.COMPANY),
                                new Rule(
                                        "asr",
                                        Optional.of("<="),
                                        Optional.of(new BigDecimal("30")),
                                        Optional.of(new BigDecimal("31")),
                                        Optional.empty(),
                                        Optional.of(Duration.ofMinutes(5)),
                                        Optional.of(30)),
                                Optional.empty(),
                                new Measurement(Optional.of(new BigDecimal("27.5")), 40),
                                Cause.BREACHED,
                                "ASR 27.5 % is at or below 30 %, over 40 calls in 5 minutes",
                                Instant.parse("2026-03-02T09:14:06.250Z"),
                                "warning",
                                true,
                                Optional.empty(),
                                List.of("noc@acme.example", "+447700900123", "https://hooks.acme.example/a"),
                                "alert"),
                        Examples.firing().toString()));
    }

    @Test
    void reads_when_a_value_is_told_and_for_how_long_a_company_is_disabled() {
        Transition scheduled = Examples.transition(Examples.scheduled());
        Transition penalised = Examples.transition(Examples.consecutiveFailures());

        assertThat(scheduled.cause()).isEqualTo(Cause.SCHEDULED);
        assertThat(scheduled.rule().schedule()).contains("0 8 * * *");
        assertThat(scheduled.penalty()).isEmpty();
        assertThat(penalised.rule().schedule()).isEmpty();
        assertThat(penalised.penalty()).contains(Duration.ofHours(1));
    }

    @Test
    void what_an_alert_on_a_company_tells_belongs_to_it_and_anything_else_to_nobody() {
        ObjectNode untold = Examples.firing();
        untold.remove("scope");

        assertThat(Examples.transition(Examples.firing()).owner()).contains("acme");
        assertThat(Examples.transition(Examples.firing().put("scope", "tag")).owner())
                .isEmpty();
        assertThat(Examples.transition(Examples.firing().put("scope", "everyone"))
                        .owner())
                .isEmpty();
        assertThat(Examples.transition(Examples.firing().putNull("scope")).owner())
                .isEmpty();
        assertThat(Examples.transition(untold).owner()).isEmpty();
    }

    @Test
    void a_scope_that_is_none_is_refused() throws UnreadableBody {
        assertThat(read(Examples.firing().put("scope", "Company").toString()).faults())
                .containsExactly("scope must be company, tag or everyone");
        assertThat(read(Examples.firing().put("scope", 1).toString()).faults()).containsExactly("scope must be a text");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_every_example_of_the_contract_and_what_every_version_has_published(Path example) throws Exception {
        assertThat(read(Files.readString(example)))
                .returns(List.of(), Reading::faults)
                .returns(1, reading -> reading.documents().size());
    }

    static Stream<Path> examples() throws IOException {
        Stream<Path> ofToday = Files.list(Path.of("../docs/contracts/examples"))
                .filter(file -> file.getFileName().toString().startsWith("transition-"));
        return Stream.concat(ofToday, Examples.released("transition-"));
    }

    @Test
    void reads_what_a_script_says_and_hands_on() {
        Transition transition = Examples.transition(Examples.script());

        assertThat(transition.cause()).isEqualTo(Cause.BREACHED);
        assertThat(transition.rule().operator()).isEmpty();
        assertThat(transition.script())
                .contains(new Script(
                        "runway",
                        Optional.of("The balance lasts for 1.4 hours at 35.70 EUR an hour."),
                        Map.of(
                                "hoursLeft",
                                new BigDecimal("1.4"),
                                "spentPerHour",
                                new BigDecimal("35.7"),
                                "routes",
                                List.of(Map.of("carrier", "globex", "share", new BigDecimal("0.8"))))));
    }

    @Test
    void reads_what_a_script_tells_and_that_one_fails() {
        Transition told = Examples.transition(Examples.told());
        Transition failed = Examples.transition(Examples.failed());

        assertThat(told.cause()).isEqualTo(Cause.TOLD);
        assertThat(told.script())
                .contains(new Script("runway", Optional.of("A carrier has raised its price by 12 %."), Map.of()));
        assertThat(failed.cause()).isEqualTo(Cause.FAILED);
        assertThat(failed.rule().operator()).contains("<");
        assertThat(failed.recipients()).containsExactly("scripts@acme.example");
        assertThat(failed.script())
                .hasValueSatisfying(script ->
                        assertThat(script).returns("margin", Script::name).returns(Map.of(), Script::vars));
    }

    @Test
    void an_alert_of_a_script_names_it_and_any_other_has_an_operator() throws UnreadableBody {
        ObjectNode nameless = Examples.script().putNull("script");
        ObjectNode idle = Examples.firing().putNull("operator");

        assertThat(read(nameless.toString()).faults()).containsExactly("script is required");
        assertThat(read(idle.toString()).faults()).containsExactly("operator is required");
        assertThat(Examples.transition(Examples.firing().put("script", "runway"))
                        .script())
                .isEmpty();
    }

    @Test
    void what_a_script_hands_on_is_read_whatever_numbers_are_in_it_and_no_longer_than_it_may_be() throws Exception {
        ObjectNode odd = Examples.script();
        odd.putObject("vars")
                .put("huge", new BigDecimal("1e308"))
                .put("ok", true)
                .putNull("nothing")
                .putArray("list")
                .addNull()
                .add("x");
        ObjectNode endless = Examples.script();
        endless.putObject("vars").put("text", "x".repeat(65_536));

        assertThat(Examples.transition(odd).script()).hasValueSatisfying(script -> assertThat(script.vars())
                .isEqualTo(Map.of("huge", "1E+308", "ok", true, "list", List.of("", "x"))));
        assertThat(read(endless.toString()).faults()).containsExactly("vars must not be longer than 65536 characters");
    }

    @Test
    void a_penalty_of_no_length_is_none() {
        assertThat(Examples.transition(Examples.firing().put("penalty", "PT0S")).penalty())
                .isEmpty();
    }

    @Test
    void reads_an_array_and_names_what_is_wrong_in_it() throws UnreadableBody {
        ArrayNode array = Examples.JSON
                .createArrayNode()
                .add(Examples.firing())
                .add(Examples.firing().put("at", "yesterday").put("value", "x"))
                .add(7)
                .add(Examples.reset());

        Reading reading = read(array.toString());

        assertThat(reading.documents())
                .extracting(document -> document.transition().title())
                .containsExactly("Low ASR", "Low balance");
        assertThat(reading.faults())
                .containsExactly(
                        "item 1: value must be a number, at must be an instant such as 2026-03-02T09:14:06Z",
                        "item 2: The body must be a JSON object.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void a_time_of_a_year_that_nobody_can_write_down_is_none(String at) throws UnreadableBody {
        Reading reading = read(Examples.firing().put("at", at).toString());

        assertThat(reading.documents()).isEmpty();
        assertThat(reading.faults()).containsExactly("at must be an instant such as 2026-03-02T09:14:06Z");
    }

    @Test
    void what_may_be_absent_has_its_default() {
        ObjectNode bare = Examples.firing();
        bare.remove(
                List.of("companyName", "timeZone", "currency", "noticeLevel", "notifyReset", "template", "samples"));

        Transition transition = Examples.transition(bare);

        assertThat(transition.company()).isEqualTo(new Company("acme", "acme", ZoneId.of("UTC"), Optional.empty()));
        assertThat(transition.noticeLevel()).isEqualTo("none");
        assertThat(transition.notifyReset()).isFalse();
        assertThat(transition.measured().samples()).isZero();
    }

    @Test
    void keeps_what_it_does_not_know() throws UnreadableBody {
        Reading reading = read(Examples.firing().put("ofALaterVersion", 1).toString());

        assertThat(reading.documents().get(0).text()).contains("\"ofALaterVersion\":1");
    }

    @ParameterizedTest
    @CsvSource({
        "'id', '1', 'id must be a UUID'",
        "'timeZone', 'Mars', 'timeZone must be an IANA time zone'",
        "'samplePeriod', '5 min', 'samplePeriod must be a duration such as PT5M'",
        "'penalty', '1 hour', 'penalty must be a duration such as PT1H'",
        "'penalty', 'PT-1H', 'penalty must not be negative'"
    })
    void a_field_of_the_wrong_form_is_named(String field, String text, String fault) throws UnreadableBody {
        assertThat(read(Examples.firing().put(field, text).toString()).faults()).containsExactly(fault);
    }

    @Test
    void a_number_of_absurd_length_is_refused() throws UnreadableBody {
        ObjectNode transition = Examples.firing().put("value", new BigDecimal("1e1000000"));

        assertThat(read(transition.toString()).faults()).containsExactly("value has too many digits");
    }

    @ParameterizedTest
    @CsvSource({
        "5.551115123125783E-17, 5.5511151E-17",
        "-1E-300, 0",
        "1E-1000000, 0",
        "0.30000000000000004, 0.30000000000000004",
        "1E24, 1E24",
        "-1000000000000000000000000, -1E24"
    })
    void a_number_is_as_fine_as_people_can_read(String written, String read) throws UnreadableBody {
        ObjectNode transition = Examples.firing().put("value", new BigDecimal(written));

        assertThat(read(transition.toString())
                        .documents()
                        .get(0)
                        .transition()
                        .measured()
                        .value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "nonsense", "{\"id\": 1} {\"id\": 2}", "{\"id\": 1, \"id\": 2}"})
    void what_is_no_json_is_unreadable(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableBody.class);
    }

    @Test
    void says_where_it_stops_being_json() {
        assertThatThrownBy(() -> read("{\"id\": nonsense}"))
                .isInstanceOf(UnreadableBody.class)
                .hasMessageStartingWith("not JSON at line 1, column ");
    }

    private Reading read(String body) throws UnreadableBody {
        return reader.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
