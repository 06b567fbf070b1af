package tocsin.sampler.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.backtest.GaugeSlice.Sampled;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.Company;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;

class BacktestTest {

    private static final Instant FROM = Instant.parse("2026-03-02T09:00:00Z");
    private static final Company ACME = new Company("acme", "Acme", Set.of(), "EUR", ZoneId.of("Europe/Berlin"));

    private final Recorded recorded = new Recorded();

    @Test
    void an_alert_is_judged_when_each_slice_is_over() {
        calls(0, 40, 0);
        calls(6, 0, 60);
        AlertRule lowAsr = ARule.lowAsr().over(Duration.ofMinutes(1)).build();

        Backtest.Outcome outcome = run(lowAsr, Duration.ofMinutes(5));

        assertThat(outcome.evaluations()).isEqualTo(30);
        assertThat(told(outcome))
                .containsExactly("09:00:10 no-data observed ok 100.0 40", "09:01:10 ok breached firing 0.0 60");
        assertThat(outcome.transitions().get(1).reason())
                .isEqualTo("ASR 0 % is at or below 30 %, over 60 calls in 1 minute");
    }

    @Test
    void the_window_is_filled_before_the_first_slice_is_judged() {
        calls(-5, 0, 30);
        AlertRule lowAsr = ARule.lowAsr().over(Duration.ofMinutes(1)).build();

        assertThat(told(run(lowAsr, Duration.ofMinutes(1)))).containsExactly("09:00:10 no-data breached firing 0.0 30");
    }

    @Test
    void what_is_older_than_the_first_window_is_not_seen() {
        calls(-6, 0, 30);
        AlertRule lowAsr = ARule.lowAsr().over(Duration.ofMinutes(1)).build();

        assertThat(told(run(lowAsr, Duration.ofMinutes(1)))).isEmpty();
    }

    @Test
    void a_gauge_begins_with_the_value_that_it_had_and_a_dip_within_a_slice_is_seen() {
        recorded.before = OptionalDouble.of(80);
        gauge(3, 70, 40, 75);

        assertThat(told(run(ARule.lowBalance().build(), Duration.ofMinutes(1))))
                .containsExactly(
                        "09:00:10 no-data observed ok 80.0 1",
                        "09:00:40 ok breached firing 40.0 1",
                        "09:00:40 firing recovered ok 70.0 1");
    }

    @Test
    void of_a_gauge_that_is_to_stay_low_the_highest_value_of_a_slice_counts() {
        recorded.before = OptionalDouble.of(10);
        gauge(0, 20, 5, 120);
        AlertRule longQueue = ARule.on(new GaugeArea("custom:queue"), Operator.AT_OR_ABOVE, 100)
                .build();

        assertThat(told(run(longQueue, Duration.ofSeconds(20))))
                .containsExactly("09:00:10 no-data breached firing 120.0 1", "09:00:10 firing recovered ok 20.0 1");
    }

    @Test
    void channels_move_on_from_their_last_sample() {
        recorded.before = OptionalDouble.of(8);
        moved(1, 3, 0);
        moved(2, 0, 4);
        AlertRule busy = ARule.on(GaugeArea.CHANNELS, Operator.ABOVE, 10).build();

        assertThat(told(run(busy, Duration.ofMinutes(1))))
                .containsExactly(
                        "09:00:10 no-data observed ok 8.0 1",
                        "09:00:20 ok breached firing 11.0 1",
                        "09:00:30 firing recovered ok 7.0 1");
    }

    @Test
    void failures_in_a_row_are_those_of_the_calls() {
        recorded.before = OptionalDouble.of(4);
        calls(0, 0, 3);
        calls(2, 0, 4);
        calls(4, 1, 9);
        AlertRule failures = ARule.on(GaugeArea.CONSECUTIVE_FAILURES, Operator.AT_OR_ABOVE, 10)
                .build();

        assertThat(told(run(failures, Duration.ofMinutes(1))))
                .containsExactly(
                        "09:00:10 no-data observed ok 7.0 1",
                        "09:00:30 ok breached firing 11.0 1",
                        "09:00:50 firing recovered ok 0.0 1");
    }

    @Test
    void a_report_is_told_on_its_schedule_in_the_companys_zone() {
        recorded.before = OptionalDouble.of(80);

        assertThat(told(run(ARule.dailyBalance().build(), Duration.ofDays(2))))
                .containsExactly(
                        "09:00:10 no-data observed ok 80.0 1",
                        "07:00:00 ok scheduled ok 80.0 1",
                        "07:00:00 ok scheduled ok 80.0 1");
    }

    @Test
    void a_penalty_is_in_the_transition_as_it_would_be() {
        recorded.before = OptionalDouble.of(20);
        AlertRule harsh = ARule.lowBalance().disablingFor(Duration.ofHours(1)).build();

        assertThat(run(harsh, Duration.ofMinutes(1)).transitions())
                .singleElement()
                .satisfies(firing -> assertThat(firing.penalty()).contains(Duration.ofHours(1)));
    }

    @Test
    void a_week_is_read_day_by_day() {
        AlertRule lowAsr = ARule.lowAsr().over(Duration.ofMinutes(1)).build();

        assertThat(run(lowAsr, Duration.ofDays(2).plusSeconds(10)).evaluations())
                .isEqualTo(17_281);
        assertThat(recorded.reads).containsExactly("6 slices", "8640 slices", "8640 slices", "1 slices");
    }

    @Test
    void a_slice_that_has_not_ended_is_judged_as_far_as_it_goes() {
        calls(0, 40, 0);
        calls(1, 0, 120);
        AlertRule lowAsr = ARule.lowAsr().over(Duration.ofMinutes(1)).build();

        Backtest.Outcome outcome = run(lowAsr, Duration.ofMillis(14_500));

        assertThat(outcome.evaluations()).isEqualTo(2);
        assertThat(told(outcome))
                .containsExactly("09:00:10 no-data observed ok 100.0 40", "09:00:14 ok breached firing 25.0 160");
    }

    @Test
    void an_alert_that_changes_without_end_is_given_up() {
        for (int slice = 0; slice < 6_000; slice++) {
            gauge(slice, 100, 10, 100);
        }

        assertThatThrownBy(() -> run(ARule.lowBalance().build(), Duration.ofDays(1)))
                .isInstanceOf(Backtest.TooManyTransitions.class)
                .hasMessage("the alert would have changed more than 10000 times by 2026-03-02T22:53:30Z");
    }

    private void calls(long slice, long answered, long failed) {
        long counted = answered + failed;
        recorded.calls.add(new SliceTotal(
                "acme", Slice.at(FROM) + slice, new CallSums(counted, counted, answered, answered, 0, 0, 0)));
    }

    private void gauge(long slice, double last, double lowest, double highest) {
        long number = Slice.at(FROM) + slice;
        recorded.gauge.add(new GaugeSlice(
                number, Optional.of(new Sampled(last, Slice.start(number).plusSeconds(5), lowest, highest)), 0, 0));
    }

    private void moved(long slice, long up, long down) {
        recorded.gauge.add(new GaugeSlice(Slice.at(FROM) + slice, Optional.empty(), up, down));
    }

    private Backtest.Outcome run(AlertRule rule, Duration length) {
        return Backtest.run(rule, ACME, FROM, FROM.plus(length), recorded);
    }

    private static List<String> told(Backtest.Outcome outcome) {
        return outcome.transitions().stream().map(BacktestTest::told).toList();
    }

    private static String told(Transition transition) {
        return String.join(
                " ",
                transition.at().toString().substring(11, 19),
                transition.step().from().code(),
                transition.step().cause().code(),
                transition.step().to().code(),
                Double.toString(transition.measurement().value().orElseThrow()),
                Long.toString(transition.measurement().samples()));
    }
}
