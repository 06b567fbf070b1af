package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.Judged;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.AlertState.Pending;
import tocsin.sampler.alert.Judging.Verdict;
import tocsin.sampler.alert.Step.Move;

/**
 * The states of alerts with a condition against the table in {@code docs/alert-states.md}: every state, measure, hold
 * and repeat.
 */
class AlertStateTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Instant TEN_MINUTES_AGO = NOW.minus(TEN_MINUTES);
    private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));

    private static final List<StateTable.Row> TABLE = StateTable.ofConditions();
    private static final List<Judged> STATES = List.of(
            new NoData(AN_HOUR_AGO),
            new Ok(AN_HOUR_AGO),
            new Pending(TEN_MINUTES_AGO),
            new Firing(AN_HOUR_AGO, TEN_MINUTES_AGO));
    private static final List<String> MEASURED = List.of("breached", "between", "good", "keep", "fire", "reset");
    private static final List<Duration> HOLDS =
            List.of(Duration.ZERO, TEN_MINUTES.minusSeconds(1), TEN_MINUTES, TEN_MINUTES.plusSeconds(1));
    private static final List<Duration> REPEATS =
            List.of(Duration.ZERO, TEN_MINUTES.minusSeconds(1), TEN_MINUTES, TEN_MINUTES.plusSeconds(1));

    /** One of all the situations there are; a repeat of zero is none. */
    record Situation(Judged state, String measured, Duration hold, Duration repeat) {

        boolean is(StateTable.Row row) {
            return row.states().contains(state.code()) && row.measured().contains(measured) && is(row.when());
        }

        private boolean is(String when) {
            return switch (when) {
                case "" -> true;
                case "no hold" -> hold.isZero();
                case "with a hold" -> !hold.isZero();
                case "held too short" -> hold.compareTo(TEN_MINUTES) > 0;
                case "held long enough" -> hold.compareTo(TEN_MINUTES) <= 0;
                case "repeat not due" -> repeat.isZero() || repeat.compareTo(TEN_MINUTES) > 0;
                case "repeat due" -> !repeat.isZero() && repeat.compareTo(TEN_MINUTES) <= 0;
                default -> throw new AssertionError("The document says '" + when + "', which this test cannot read");
            };
        }

        AlertRule rule() {
            ARule rule = ARule.lowAsr().holdingFor(hold);
            if (!repeat.isZero()) {
                rule.repeatedEvery(repeat);
            }
            return isVerdict() ? rule.build() : rule.withoutData(noData()).build();
        }

        Verdict verdict() {
            return isVerdict() ? Verdict.valueOf(measured.toUpperCase(Locale.ROOT)) : Verdict.UNKNOWN;
        }

        private NoDataPolicy noData() {
            return NoDataPolicy.valueOf(measured.toUpperCase(Locale.ROOT));
        }

        private boolean isVerdict() {
            return MEASURED.indexOf(measured) < 3;
        }

        @Override
        public String toString() {
            return state.code() + ", " + measured + ", hold " + hold + ", repeat " + repeat;
        }
    }

    static List<Situation> situations() {
        List<Situation> all = new ArrayList<>();
        for (Judged state : STATES) {
            for (String measured : MEASURED) {
                HOLDS.forEach(hold -> REPEATS.forEach(repeat -> all.add(new Situation(state, measured, hold, repeat))));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("situations")
    void every_step_is_as_the_document_says(Situation situation) {
        List<StateTable.Row> rows = TABLE.stream().filter(situation::is).toList();
        assertThat(rows).as("rows of the document").hasSize(1);

        Step step = situation.state().on(situation.verdict(), situation.rule(), NOW);

        assertThat(step).isEqualTo(expected(situation.state(), rows.get(0)));
    }

    @ParameterizedTest
    @MethodSource("tocsin.sampler.alert.StateTable#ofConditions")
    void every_row_of_the_document_describes_something_that_happens(StateTable.Row row) {
        assertThat(situations()).anyMatch(situation -> situation.is(row));
    }

    @Test
    void all_causes_are_in_the_document() {
        assertThat(Stream.of(TABLE, StateTable.ofReports(), StateTable.ofScripts())
                        .flatMap(List::stream)
                        .map(StateTable.Row::cause)
                        .filter(cause -> !cause.isEmpty()))
                .containsOnly(Arrays.stream(Cause.values()).map(Cause::code).toArray(String[]::new));
    }

    private static Step expected(AlertState from, StateTable.Row row) {
        return row.next().isEmpty()
                ? Step.STAY
                : new Move(
                        from, next(from, row.next()), Cause.valueOf(row.cause().toUpperCase(Locale.ROOT)));
    }

    private static AlertState next(AlertState from, String code) {
        return switch (code) {
            case "ok" -> new Ok(NOW);
            case "pending" -> new Pending(NOW);
            case "firing" -> new Firing(from instanceof Firing ? from.since() : NOW, NOW);
            case "no-data" -> new NoData(NOW);
            default -> throw new AssertionError("There is no state " + code);
        };
    }
}
