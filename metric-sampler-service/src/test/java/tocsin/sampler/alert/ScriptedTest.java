package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.Judging.Verdict;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.metric.Measurement;

/** What the answers of scripts mean, and how they read. */
class ScriptedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");
    private static final Company ACME = new Company("acme", "Acme", Set.of(), "EUR", ZoneId.of("UTC"));
    private static final Failed FAILED = new Failed("RangeError: no (line 1, column 2)", 1);
    private static final ARule BELOW_TEN = ARule.scripted("margin").comparing(Operator.BELOW, 10);

    private static Said said(Boolean fires, Double value, String message) {
        OptionalDouble number = value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        return new Said(Optional.ofNullable(fires), number, Optional.ofNullable(message), Optional.empty());
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(said(true, null, null), Verdict.BREACHED, Verdict.BREACHED),
                Arguments.of(said(false, null, null), Verdict.GOOD, Verdict.GOOD),
                Arguments.of(said(true, 99.0, null), Verdict.BREACHED, Verdict.BREACHED),
                Arguments.of(said(null, 9.0, null), Verdict.UNKNOWN, Verdict.BREACHED),
                Arguments.of(said(null, 10.0, null), Verdict.UNKNOWN, Verdict.GOOD),
                Arguments.of(said(null, null, "words"), Verdict.UNKNOWN, Verdict.UNKNOWN),
                Arguments.of(Said.NOTHING, Verdict.UNKNOWN, Verdict.UNKNOWN),
                Arguments.of(FAILED, Verdict.UNKNOWN, Verdict.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_script_decides_itself_or_leaves_its_number_to_the_condition(
            Answer answer, Verdict alone, Verdict withCondition) {
        Measurement measurement = Measurement.of(answer);

        assertThat(trigger(ARule.scripted("margin")).judge(measurement)).isEqualTo(alone);
        assertThat(trigger(BELOW_TEN).judge(measurement)).isEqualTo(withCondition);
    }

    private static Scripted trigger(ARule rule) {
        return (Scripted) rule.build().trigger();
    }

    @Test
    void a_number_that_nothing_compares_is_objected_to() {
        assertThat(trigger(ARule.scripted("margin")).objection(said(null, 9.0, null)))
                .contains("it answers a number, and the alert has no operator and threshold to compare it with");
        assertThat(trigger(ARule.scripted("margin")).objection(said(true, 9.0, null)))
                .isEmpty();
        assertThat(trigger(BELOW_TEN).objection(said(null, 9.0, null))).isEmpty();
    }

    @Test
    void until_it_has_run_a_script_moves_nothing_but_a_repeat() {
        AlertRule rule = ARule.scripted("margin")
                .withoutData(NoDataPolicy.FIRE)
                .repeatedEvery(Duration.ofHours(1))
                .build();
        Measurement none = Measurement.none(0);
        Firing due = new Firing(NOW.minusSeconds(9_000), NOW.minusSeconds(3_600));

        assertThat(rule.step(new Ok(NOW), ACME, none, NOW)).isEqualTo(Step.STAY);
        assertThat(rule.step(due, ACME, none, NOW))
                .isEqualTo(new Move(due, new Firing(due.since(), NOW), Cause.REPEATED));
        assertThat(reason(ARule.scripted("margin"), due, due, Cause.REPEATED, none))
                .isEqualTo("Script margin has not run again yet");
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(said(true, null, null), Cause.BREACHED, "Script margin says true"),
                Arguments.of(said(true, 4.5, null), Cause.BREACHED, "Script margin says true, 4.5"),
                Arguments.of(said(true, 4.5, "Too low"), Cause.BREACHED, "Script margin 4.5: Too low"),
                Arguments.of(said(false, null, "Fine again"), Cause.RECOVERED, "Script margin: Fine again"),
                Arguments.of(said(null, 4.5, null), Cause.BREACHED, "Script margin 4.5 is below 10"),
                Arguments.of(said(null, 4.5, "Too low"), Cause.BREACHED, "Script margin 4.5: Too low"),
                Arguments.of(said(null, 10.0, null), Cause.RECOVERED, "Script margin 10 is no longer below 10"),
                Arguments.of(
                        Said.NOTHING,
                        Cause.STARVED,
                        "Script margin says nothing; the alert keeps its state when there is no data"),
                Arguments.of(
                        FAILED,
                        Cause.STARVED,
                        "Script margin failed: RangeError: no (line 1, column 2); the alert keeps its state when there is no data"),
                Arguments.of(new Failed("no", 3), Cause.FAILED, "Script margin failed 3 times in a row, at last: no"),
                Arguments.of(Said.words("Look"), Cause.TOLD, "Script margin: Look"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void a_reason_has_the_words_of_the_script_or_its_number(Answer answer, Cause cause, String sentence) {
        assertThat(reason(BELOW_TEN, new Ok(NOW), new Ok(NOW), cause, Measurement.of(answer)))
                .isEqualTo(sentence);
    }

    private static String reason(ARule rule, AlertState from, AlertState to, Cause cause, Measurement measurement) {
        return new Transition(UUID.randomUUID(), rule.build(), ACME, new Move(from, to, cause), measurement, NOW)
                .reason();
    }
}
