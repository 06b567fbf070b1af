package tocsin.sampler.transition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.alert.Condition;
import tocsin.sampler.alert.NoDataPolicy;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Reporting;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.alert.Scripted;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.alert.cron.UnixCron;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.metric.ScriptArea;

class TransitionJsonTest {

    private static final Company ACME =
            new Company("acme", "Acme Telecom", Set.of("gold"), "EUR", ZoneId.of("Europe/Berlin"));
    private static final Instant AT = Instant.parse("2026-03-02T09:14:06.250Z");

    private final TransitionJson json = new TransitionJson(ContractFiles.JSON);

    @Test
    void a_firing_is_written_as_in_the_example() {
        AlertRule rule = new AlertRule(
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                "Low ASR",
                new Scope.OfCompany("acme"),
                CallArea.ASR,
                Optional.of(Duration.ofMinutes(5)),
                30,
                new Condition(Operator.AT_OR_BELOW, 30, OptionalDouble.of(31)),
                Duration.ZERO,
                NoDataPolicy.KEEP,
                Optional.empty(),
                Optional.empty(),
                new AlertRule.Message(
                        List.of("noc@acme.example", "+447700900123", "https://hooks.acme.example/a"),
                        "alert",
                        "warning",
                        true));
        Transition firing = new Transition(
                UUID.fromString("9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10"),
                rule,
                ACME,
                new Move(new Ok(AT), new Firing(AT, AT), Cause.BREACHED),
                Measurement.of(27.5, 40),
                AT);

        assertIsExample(firing, "transition-firing.json");
    }

    @Test
    void what_a_script_says_is_written_as_in_the_example() {
        Said said = new Said(
                Optional.of(true),
                OptionalDouble.empty(),
                Optional.of("The balance lasts for 1.4 hours at 35.70 EUR an hour."),
                Optional.of(
                        """
                        {"hoursLeft": 1.4, "spentPerHour": 35.7, "routes": [{"carrier": "globex", "share": 0.8}]}"""));
        Instant at = Instant.parse("2026-03-02T10:21:30.040Z");
        Transition firing = new Transition(
                UUID.fromString("c3a1e6d2-1f0b-4c8e-9a77-5b2d8f4e6a01"),
                runway("warning"),
                ACME,
                new Move(new Ok(at), new Firing(at, at), Cause.BREACHED),
                Measurement.of(said),
                at);

        assertIsExample(firing, "transition-script.json");
    }

    @Test
    void what_a_script_tells_is_written_as_in_the_example() {
        Instant at = Instant.parse("2026-03-02T11:00:00.210Z");
        Transition told = new Transition(
                UUID.fromString("d7b2f4c8-6e3a-4f19-8c55-0a9e7d1b3c02"),
                runway("info"),
                ACME,
                new Move(new Ok(at), new Ok(at), Cause.TOLD),
                Measurement.of(Said.words("A carrier has raised its price by 12 %.")),
                at);

        assertIsExample(told, "transition-told.json");
    }

    @Test
    void that_a_script_fails_is_written_as_in_the_example() {
        Instant at = Instant.parse("2026-03-02T11:15:00.730Z");
        Scripted trigger = new Scripted(
                Optional.of(new Condition(Operator.BELOW, 0.02, OptionalDouble.of(0.025))),
                Optional.of(UnixCron.schedule("*/15 * * * *")));
        AlertRule rule = scripted(
                "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                "Margin per call",
                "margin",
                trigger,
                "error",
                "scripts@acme.example");
        Firing firing = new Firing(at, at);
        String reason = "TypeError: cannot read property 'cost' of undefined (line 4, column 17)";
        Transition failed = new Transition(
                UUID.fromString("e8c3a5d9-7f4b-4a2a-9d66-1bafae2c4d03"),
                rule,
                ACME,
                new Move(firing, firing, Cause.FAILED),
                Measurement.of(new Failed(reason, 5)),
                at);

        assertIsExample(failed, "transition-failed.json");
    }

    private static AlertRule runway(String noticeLevel) {
        return scripted(
                "5f0c3a77-9d0e-4a55-8a2b-3c1de4b7a902",
                "Out of money soon",
                "runway",
                new Scripted(Optional.empty(), Optional.empty()),
                noticeLevel,
                "noc@acme.example");
    }

    private static AlertRule scripted(
            String id, String title, String script, Scripted trigger, String noticeLevel, String recipient) {
        return new AlertRule(
                UUID.fromString(id),
                title,
                new Scope.OfCompany("acme"),
                new ScriptArea(script),
                Optional.empty(),
                0,
                trigger,
                Duration.ZERO,
                NoDataPolicy.KEEP,
                Optional.empty(),
                Optional.empty(),
                new AlertRule.Message(List.of(recipient), "alert", noticeLevel, true));
    }

    @Test
    void a_reset_is_written_as_in_the_example() {
        Instant at = Instant.parse("2026-03-02T09:20:00Z");
        AlertRule rule = new AlertRule(
                UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7"),
                "Low balance",
                new Scope.OfCompany("acme"),
                GaugeArea.BALANCE,
                Optional.empty(),
                0,
                new Condition(Operator.BELOW, 50, OptionalDouble.of(60.5)),
                Duration.ZERO,
                NoDataPolicy.KEEP,
                Optional.empty(),
                Optional.empty(),
                new AlertRule.Message(List.of("billing@acme.example"), "alert", "warning", true));
        Transition reset = new Transition(
                UUID.fromString("c56a4180-65aa-42ec-a945-5fd21dec0538"),
                rule,
                ACME,
                new Move(new Firing(AT, AT), new Ok(at), Cause.RECOVERED),
                Measurement.of(100, 1),
                at);

        assertIsExample(reset, "transition-reset.json");
    }

    @Test
    void a_report_on_a_schedule_is_written_as_in_the_example() {
        Instant at = Instant.parse("2026-03-02T07:00:00.350Z");
        AlertRule rule = new AlertRule(
                UUID.fromString("6fa459ea-ee8a-4ca4-894e-db77e160355e"),
                "Daily balance",
                new Scope.OfCompany("acme"),
                GaugeArea.BALANCE,
                Optional.empty(),
                0,
                UnixCron.schedule("0 8 * * *"),
                Duration.ZERO,
                NoDataPolicy.KEEP,
                Optional.empty(),
                Optional.empty(),
                new AlertRule.Message(List.of("noc@acme.example"), "alert", "info", true));
        Reporting yesterday = new Reporting(AT, true, Optional.of(AT));
        Transition scheduled = new Transition(
                UUID.fromString("2f0c6a3e-7f52-4d0b-9a54-0b5f5f0a7a51"),
                rule,
                ACME,
                new Move(yesterday, new Reporting(AT, true, Optional.of(at)), Cause.SCHEDULED),
                Measurement.of(1249.95, 1),
                at);

        assertIsExample(scheduled, "transition-scheduled.json");
    }

    @Test
    void a_firing_with_a_penalty_is_written_as_in_the_example() {
        AlertRule rule = new AlertRule(
                UUID.fromString("16fd2706-8baf-433b-82eb-8c7fada847da"),
                "Carrier is dead",
                new Scope.OfCompany("globex"),
                GaugeArea.CONSECUTIVE_FAILURES,
                Optional.empty(),
                0,
                new Condition(Operator.AT_OR_ABOVE, 20, OptionalDouble.of(0)),
                Duration.ZERO,
                NoDataPolicy.KEEP,
                Optional.empty(),
                Optional.of(Duration.ofHours(1)),
                new AlertRule.Message(List.of("noc@acme.example"), "alert", "critical", true));
        Transition firing = new Transition(
                UUID.fromString("7c0e1d53-0f7b-4b0e-8a5d-1f7d1f0c9b02"),
                rule,
                new Company("globex", "Globex Carrier", Set.of(), "USD", ZoneId.of("UTC")),
                new Move(new Ok(AT), new Firing(AT, AT), Cause.BREACHED),
                Measurement.of(20, 1),
                AT);

        assertIsExample(firing, "transition-consecutive-failures.json");
    }

    @Test
    void a_penalty_is_imposed_when_the_alert_fires_and_at_no_other_time() {
        AlertRule rule = ARule.lowAsr().disablingFor(Duration.ofHours(1)).build();
        AlertState firing = new Firing(AT, AT);

        JsonNode repeated = written(rule, firing, firing, Cause.REPEATED, Measurement.of(20, 40));
        JsonNode recovered = written(rule, firing, new Ok(AT), Cause.RECOVERED, Measurement.of(50, 40));
        JsonNode breached = written(rule, new Ok(AT), firing, Cause.BREACHED, Measurement.of(20, 40));

        assertThat(repeated.get("penalty").isNull()).isTrue();
        assertThat(recovered.get("penalty").isNull()).isTrue();
        assertThat(breached.get("penalty").textValue()).isEqualTo("PT1H");
    }

    @Test
    void a_transition_for_want_of_data_has_no_value() {
        AlertRule rule =
                ARule.lowAsr().withoutReset().withoutData(NoDataPolicy.RESET).build();

        JsonNode body = written(rule, new Ok(AT), new NoData(AT), Cause.STARVED, Measurement.none(12));

        assertThat(faults(body)).isEmpty();
        assertThat(body.get("value").isNull()).isTrue();
        assertThat(body.get("resetThreshold").isNull()).isTrue();
        assertThat(body.get("samples").intValue()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "1200, 1200", "1000000, 1000000", "49.95, 49.95", "0.1, 0.1", "-12.5, -12.5"})
    void numbers_are_written_as_people_write_them(double value, String written) {
        AlertRule rule = ARule.lowBalance().withThreshold(value).build();

        JsonNode body = written(rule, new Ok(AT), new Firing(AT, AT), Cause.BREACHED, Measurement.of(value, 1));

        assertThat(body.get("value").asText()).isEqualTo(written);
        assertThat(body.get("threshold").asText()).isEqualTo(written);
        assertThat(body.get("value").isBigDecimal()).isEqualTo(written.contains("."));
    }

    private JsonNode written(AlertRule rule, AlertState from, AlertState to, Cause cause, Measurement measurement) {
        return tree(new Transition(UUID.randomUUID(), rule, ACME, new Move(from, to, cause), measurement, AT));
    }

    private void assertIsExample(Transition transition, String example) {
        JsonNode written = tree(transition);
        JsonNode expected = ContractFiles.json(ContractFiles.example(example));

        assertThat(written.equals(BY_VALUE, expected))
                .as("%s is as %s", written, expected)
                .isTrue();
        assertThat(faults(written)).isEmpty();
    }

    private JsonNode tree(Transition transition) {
        return ContractFiles.json(json.write(transition).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(JsonNode body) {
        return ContractFiles.faults("transition.json", body);
    }

    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;
}
