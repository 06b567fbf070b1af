package tocsin.sampler.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.AlertState.Pending;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Reporting;
import tocsin.sampler.alert.Step;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.company.Company;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;

class TrialTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final Instant EARLIER = NOW.minusSeconds(60);
    private static final Company ACME = new Company("acme", "Acme", Set.of(), "EUR", ZoneId.of("Europe/Berlin"));
    private static final AlertRule LOW_ASR = ARule.lowAsr().build();
    private static final AlertRule LOW_BALANCE = ARule.lowBalance().build();
    private static final AlertRule DAILY = ARule.dailyBalance().build();

    @Test
    void calls_are_measured_by_their_sums() {
        CallSums calls = new CallSums(40, 40, 11, 11, 0, 0, 0);

        assertThat(Trial.measure(LOW_ASR, calls, List.of())).isEqualTo(Measurement.of(27.5, 40));
        assertThat(Trial.measure(LOW_ASR, CallSums.NONE, List.of())).isEqualTo(Measurement.none(0));
    }

    @Test
    void of_the_gauges_the_alerts_own_is_measured() {
        AlertRule channels = ARule.on(GaugeArea.CHANNELS, Operator.ABOVE, 10).build();
        List<Reading> readings = List.of(
                new Sample("acme", GaugeArea.BALANCE, 80, EARLIER),
                new Sample("acme", GaugeArea.CHANNELS, 5, EARLIER),
                new Move("acme", GaugeArea.CHANNELS, 3, 1, NOW));

        assertThat(Trial.measure(channels, CallSums.NONE, readings)).isEqualTo(Measurement.of(7, 1));
        assertThat(Trial.measure(LOW_BALANCE, CallSums.NONE, readings)).isEqualTo(Measurement.of(80, 1));
        assertThat(Trial.measure(DAILY, CallSums.NONE, List.of())).isEqualTo(Measurement.none(0));
    }

    @Test
    void what_it_leads_to_is_what_evaluation_says() {
        Transition firing = trial(LOW_ASR, new Ok(EARLIER), Measurement.of(27.5, 40))
                .transition()
                .orElseThrow();

        assertThat(firing.step()).isEqualTo(new Step.Move(new Ok(EARLIER), new Firing(NOW, NOW), Cause.BREACHED));
        assertThat(firing.reason()).isEqualTo("ASR 27.5 % is at or below 30 %, over 40 calls in 5 minutes");
    }

    @Test
    void where_it_stays_it_says_why() {
        assertStays(
                LOW_ASR,
                new Ok(EARLIER),
                Measurement.of(62.5, 48),
                "The alert stays ok: ASR 62.5 % is not at or below 30 %, over 48 calls in 5 minutes");
        assertStays(
                LOW_ASR,
                new Firing(EARLIER, EARLIER),
                Measurement.of(27.5, 40),
                "The alert stays firing: ASR 27.5 % is still at or below 30 %, over 40 calls in 5 minutes");
        assertStays(
                LOW_ASR,
                new Firing(EARLIER, EARLIER),
                Measurement.of(30.5, 40),
                "The alert stays firing: ASR 30.5 % has not reached the reset threshold 31 % yet, over 40 calls in 5 minutes");
        assertStays(
                LOW_ASR,
                new NoData(EARLIER),
                Measurement.none(3),
                "The alert stays no-data: ASR has no value: 3 of at least 30 calls in 5 minutes; the alert keeps its state"
                        + " when there is no data");
        AlertRule holding = ARule.lowAsr().holdingFor(Duration.ofMinutes(5)).build();
        assertStays(
                holding,
                new Pending(EARLIER),
                Measurement.of(27.5, 40),
                "The alert stays pending: ASR 27.5 % is at or below 30 %, over 40 calls in 5 minutes; it fires if this lasts"
                        + " 5 minutes");
        assertStays(
                DAILY,
                new Reporting(EARLIER, true, Optional.empty()),
                Measurement.of(80, 1),
                "The alert stays ok: Balance 80 EUR, to be told on schedule (0 8 * * *, Europe/Berlin)");
    }

    @Test
    void people_are_told_of_a_firing_and_of_a_reset_and_of_nothing_that_happens_before() {
        assertThat(told(LOW_BALANCE, new Ok(EARLIER), 20)).isTrue();
        assertThat(told(LOW_BALANCE, new Firing(EARLIER, EARLIER), 80)).isTrue();
        assertThat(told(LOW_BALANCE, new NoData(EARLIER), 80)).isFalse();
        AlertRule holding = ARule.lowBalance().holdingFor(Duration.ofMinutes(5)).build();
        assertThat(told(holding, new Ok(EARLIER), 20)).isFalse();
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        assertThat(told(DAILY, new Reporting(yesterday, true, Optional.empty()), 80))
                .isTrue();
    }

    @Test
    void what_is_pretended_is_a_firing_or_a_report() {
        Trial fine = trial(LOW_BALANCE, new Ok(EARLIER), Measurement.of(80, 1));
        Trial firing = trial(LOW_BALANCE, new Firing(EARLIER, EARLIER), Measurement.of(20, 1));
        Trial daily = trial(DAILY, new Reporting(EARLIER, true, Optional.empty()), Measurement.of(80, 1));

        assertThat(steps(fine)).isEqualTo("ok breached firing");
        assertThat(steps(firing)).isEqualTo("ok breached firing");
        assertThat(steps(daily)).isEqualTo("ok scheduled ok");
        assertThat(fine.numbers()).isEqualTo("Balance 80 EUR");
    }

    private static String steps(Trial trial) {
        var step = trial.pretended().step();
        return step.from().code() + " " + step.cause().code() + " " + step.to().code();
    }

    private static boolean told(AlertRule rule, AlertState state, double value) {
        Trial trial = trial(rule, state, Measurement.of(value, 1));
        return trial.isTold(trial.transition().orElseThrow());
    }

    private static void assertStays(AlertRule rule, AlertState state, Measurement measurement, String why) {
        Trial trial = trial(rule, state, measurement);
        assertThat(trial.transition()).isEmpty();
        assertThat(trial.whyItStays()).isEqualTo(why);
    }

    private static Trial trial(AlertRule rule, AlertState state, Measurement measurement) {
        return new Trial(rule, ACME, state, measurement, NOW);
    }
}
