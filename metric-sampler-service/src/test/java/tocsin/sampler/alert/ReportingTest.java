package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

/**
 * The states of alerts on a schedule, every day at eight in Berlin, against the table in {@code docs/alert-states.md}.
 */
class ReportingTest {

    private static final Instant EIGHT = Instant.parse("2026-03-02T07:00:00Z");
    private static final Instant YESTERDAY = EIGHT.minus(Duration.ofHours(20));
    private static final AlertRule DAILY = ARule.dailyBalance().build();
    private static final Measurement SOME = Measurement.of(1249.95, 1);
    private static final Measurement NONE = Measurement.none(0);

    /** One of all the situations there are. */
    record Situation(Reporting state, Measurement measurement, Instant now) {

        boolean is(StateTable.Row row) {
            return row.states().contains(state.code())
                    && row.measured().contains(measurement.value().isPresent() ? "some" : "none")
                    && row.when().equals(now.isBefore(EIGHT) ? "not due" : "due");
        }
    }

    static List<Situation> situations() {
        List<Situation> all = new ArrayList<>();
        for (boolean value : List.of(false, true)) {
            for (Optional<Instant> notifiedAt : List.of(Optional.<Instant>empty(), Optional.of(YESTERDAY))) {
                for (Instant now : List.of(EIGHT.minusNanos(1), EIGHT, EIGHT.plus(Duration.ofDays(3)))) {
                    Reporting state = new Reporting(YESTERDAY, value, notifiedAt);
                    all.add(new Situation(state, SOME, now));
                    all.add(new Situation(state, NONE, now));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("situations")
    void every_step_is_as_the_document_says(Situation situation) {
        List<StateTable.Row> rows =
                StateTable.ofReports().stream().filter(situation::is).toList();
        assertThat(rows).as("rows of the document").hasSize(1);

        Step step = step(situation.state(), situation.measurement(), situation.now());

        assertThat(step).isEqualTo(expected(situation, rows.get(0)));
    }

    private static Step expected(Situation situation, StateTable.Row row) {
        Reporting from = situation.state();
        Instant now = situation.now();
        return switch (row.cause()) {
            case "scheduled" -> {
                boolean value = row.next().equals("ok");
                Instant since = value == from.hasValue() ? from.since() : now;
                yield new Move(from, new Reporting(since, value, Optional.of(now)), Cause.SCHEDULED);
            }
            case "observed" -> new Move(from, new Reporting(now, true, from.notifiedAt()), Cause.OBSERVED);
            default -> Step.STAY;
        };
    }

    @ParameterizedTest
    @MethodSource("tocsin.sampler.alert.StateTable#ofReports")
    void every_row_of_the_document_describes_something_that_happens(StateTable.Row row) {
        assertThat(situations()).anyMatch(situation -> situation.is(row));
    }

    @Test
    void what_fell_due_while_nothing_ran_is_told_once_and_late() {
        Instant fourDaysLater = EIGHT.plus(Duration.ofDays(4)).plusSeconds(60);
        Reporting told = new Reporting(YESTERDAY, true, Optional.of(YESTERDAY));

        Reporting late = (Reporting) ((Move) step(told, SOME, fourDaysLater)).to();

        assertThat(late).isEqualTo(new Reporting(YESTERDAY, true, Optional.of(fourDaysLater)));
        assertThat(step(late, SOME, fourDaysLater.plusSeconds(1))).isEqualTo(Step.STAY);
        assertThat(step(late, SOME, EIGHT.plus(Duration.ofDays(5)))).isInstanceOf(Move.class);
    }

    @Test
    void a_report_that_begins_at_the_moment_waits_for_the_next_one() {
        AlertState begun = DAILY.trigger().begin(EIGHT);

        assertThat(step(begun, NONE, EIGHT)).isEqualTo(Step.STAY);
        assertThat(step(begun, NONE, EIGHT.plus(Duration.ofDays(1)))).isInstanceOf(Move.class);
    }

    @Test
    void a_schedule_that_never_comes_never_tells() {
        AlertRule never = ARule.dailyBalance()
                .on(new Schedule("0 0 30 2 *", moment -> Optional.empty()))
                .build();
        Reporting state = new Reporting(Instant.EPOCH, true, Optional.empty());

        assertThat(never.step(state, Course.ACME, SOME, EIGHT)).isEqualTo(Step.STAY);
    }

    @Test
    void a_report_comes_at_the_local_time_of_the_company() {
        Company away = new Company("globex", "Globex", Set.of(), "USD", ZoneId.of("America/New_York"));
        Reporting told = new Reporting(YESTERDAY, true, Optional.of(YESTERDAY));
        Instant eightInNewYork = EIGHT.plus(Duration.ofHours(6));

        assertThat(DAILY.step(told, away, SOME, eightInNewYork)).isInstanceOf(Move.class);
        Reporting toldThere = new Reporting(YESTERDAY, true, Optional.of(eightInNewYork));
        assertThat(DAILY.step(toldThere, away, SOME, eightInNewYork.plus(Duration.ofHours(23))))
                .isEqualTo(Step.STAY);
    }

    private static Step step(AlertState from, Measurement measurement, Instant now) {
        return DAILY.step(from, Course.ACME, measurement, now);
    }
}
