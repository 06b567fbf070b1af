package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.AlertState.Pending;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.alert.cron.UnixCron;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.Measurement;

class ReasonTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");
    private static final Company ACME =
            new Company("acme", "Acme Telecom", Set.of(), "EUR", ZoneId.of("Europe/Berlin"));
    private static final AlertState OK = new Ok(NOW);
    private static final AlertState PENDING = new Pending(NOW);
    private static final AlertState FIRING = new Firing(NOW, NOW);
    private static final AlertState NO_DATA = new NoData(NOW);

    private static final ARule LOW_ASR = ARule.lowAsr();

    @Test
    void breached() {
        assertThat(reason(LOW_ASR, OK, FIRING, Cause.BREACHED, Measurement.of(27.5, 40)))
                .isEqualTo("ASR 27.5 % is at or below 30 %, over 40 calls in 5 minutes");
    }

    @Test
    void breached_after_a_hold() {
        assertThat(reason(holding(), PENDING, FIRING, Cause.BREACHED, Measurement.of(27.5, 40)))
                .isEqualTo("ASR 27.5 % is at or below 30 %, over 40 calls in 5 minutes, for 1 minute 30 seconds");
    }

    @Test
    void holding_says_for_how_long_it_may_last() {
        assertThat(reason(holding(), OK, PENDING, Cause.HOLDING, Measurement.of(30, 40)))
                .isEqualTo("ASR 30 % is at or below 30 %, over 40 calls in 5 minutes;"
                        + " it fires if this lasts 1 minute 30 seconds");
    }

    @Test
    void released() {
        assertThat(reason(holding(), PENDING, OK, Cause.RELEASED, Measurement.of(45, 40)))
                .isEqualTo("ASR 45 % is not at or below 30 %, over 40 calls in 5 minutes");
    }

    @Test
    void observed() {
        assertThat(reason(LOW_ASR, NO_DATA, OK, Cause.OBSERVED, Measurement.of(45, 40)))
                .isEqualTo("ASR 45 % is not at or below 30 %, over 40 calls in 5 minutes");
    }

    @Test
    void repeated_while_the_condition_still_holds() {
        assertThat(reason(LOW_ASR, FIRING, FIRING, Cause.REPEATED, Measurement.of(27.5, 40)))
                .isEqualTo("ASR 27.5 % is still at or below 30 %, over 40 calls in 5 minutes");
    }

    @Test
    void repeated_while_the_reset_threshold_is_not_reached_yet() {
        assertThat(reason(LOW_ASR, FIRING, FIRING, Cause.REPEATED, Measurement.of(30.5, 40)))
                .isEqualTo("ASR 30.5 % has not reached the reset threshold 31 % yet, over 40 calls in 5 minutes");
    }

    @Test
    void recovered_by_reaching_the_reset_threshold() {
        assertThat(reason(LOW_ASR, FIRING, OK, Cause.RECOVERED, Measurement.of(31, 40)))
                .isEqualTo("ASR 31 % has reached the reset threshold 31 %, over 40 calls in 5 minutes");
    }

    @Test
    void recovered_without_a_reset_threshold() {
        ARule rule = ARule.lowAsr().withoutReset();

        assertThat(reason(rule, FIRING, OK, Cause.RECOVERED, Measurement.of(30.5, 40)))
                .isEqualTo("ASR 30.5 % is no longer at or below 30 %, over 40 calls in 5 minutes");
    }

    @Test
    void no_value_and_how_many_calls_it_takes_and_what_the_alert_does_about_it() {
        Measurement few = Measurement.none(12);

        assertThat(reason(without(NoDataPolicy.FIRE), OK, FIRING, Cause.BREACHED, few))
                .isEqualTo("ASR has no value: 12 of at least 30 calls in 5 minutes;"
                        + " the alert fires when there is no data");
        assertThat(reason(without(NoDataPolicy.RESET), OK, NO_DATA, Cause.STARVED, few))
                .isEqualTo("ASR has no value: 12 of at least 30 calls in 5 minutes;"
                        + " the alert resets when there is no data");
        assertThat(reason(without(NoDataPolicy.RESET), FIRING, NO_DATA, Cause.RECOVERED, few))
                .isEqualTo("ASR has no value: 12 of at least 30 calls in 5 minutes;"
                        + " the alert resets when there is no data");
        assertThat(reason(without(NoDataPolicy.KEEP), FIRING, FIRING, Cause.REPEATED, few))
                .isEqualTo("ASR has no value: 12 of at least 30 calls in 5 minutes;"
                        + " the alert keeps its state when there is no data");
    }

    @Test
    void no_value_that_is_to_last_before_it_fires() {
        ARule rule = without(NoDataPolicy.FIRE).holdingFor(Duration.ofSeconds(90));

        assertThat(reason(rule, OK, PENDING, Cause.HOLDING, Measurement.none(12)))
                .isEqualTo("ASR has no value: 12 of at least 30 calls in 5 minutes;"
                        + " it fires if this lasts 1 minute 30 seconds");
    }

    @Test
    void one_call_is_one_call() {
        ARule rule = ARule.lowAsr().atLeast(0).withoutData(NoDataPolicy.FIRE);

        assertThat(reason(rule, OK, FIRING, Cause.BREACHED, Measurement.of(0, 1)))
                .isEqualTo("ASR 0 % is at or below 30 %, over 1 call in 5 minutes");
        assertThat(reason(rule, OK, FIRING, Cause.BREACHED, Measurement.none(0)))
                .isEqualTo("ASR has no value: 0 of at least 1 call in 5 minutes;"
                        + " the alert fires when there is no data");
    }

    @Test
    void a_gauge_speaks_of_no_calls() {
        ARule rule = ARule.lowBalance().withoutData(NoDataPolicy.FIRE);

        assertThat(reason(rule, OK, FIRING, Cause.BREACHED, Measurement.of(49.95, 1)))
                .isEqualTo("Balance 49.95 EUR is below 50 EUR");
        assertThat(reason(rule, FIRING, FIRING, Cause.REPEATED, Measurement.of(55, 1)))
                .isEqualTo("Balance 55 EUR has not reached the reset threshold 60.5 EUR yet");
        assertThat(reason(rule, FIRING, OK, Cause.RECOVERED, Measurement.of(100, 1)))
                .isEqualTo("Balance 100 EUR has reached the reset threshold 60.5 EUR");
        assertThat(reason(rule, NO_DATA, FIRING, Cause.BREACHED, Measurement.none(0)))
                .isEqualTo("Balance has no value: there is no sample; the alert fires when there is no data");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            asr     | <=      | 30      | 27.5     | ASR 27.5 % is at or below 30 %, over 7 calls in 1 hour
            ner     | <       | 99.5    | 99.4999  | NER 99.4999 % is below 99.5 %, over 7 calls in 1 hour
            asr     | <=      | 33.333  | 33.3329  | ASR 33.33 % is at or below 33.333 %, over 7 calls in 1 hour
            acd     | >=      | 3600    | 3600.125 | ACD 3600.13 s is at or above 3600 s, over 7 calls in 1 hour
            pdd     | >       | 5       | 12.3456  | PDD 12.35 s is above 5 s, over 7 calls in 1 hour
            cps     | >       | 0.5     | 1200     | CPS 1200 calls/s is above 0.5 calls/s, over 7 calls in 1 hour
            cps     | =       | 0       | 0        | CPS 0 calls/s is equal to 0 calls/s, over 7 calls in 1 hour
            balance | !=      | 0       | -0.001   | Balance -0.001 EUR is other than 0 EUR, over 7 calls in 1 hour
            balance | <       | 1000000 | -1234567 | Balance -1234567 EUR is below 1000000 EUR, over 7 calls in 1 hour
            """)
    void values_have_the_unit_of_the_area_and_two_decimals_or_as_many_as_tell_them_from_the_threshold(
            String area, String operator, double threshold, double value, String sentence) {
        ARule rule = ARule.on(Area.of(area).orElseThrow(), Operator.of(operator).orElseThrow(), threshold)
                .over(Duration.ofHours(1));

        assertThat(reason(rule, OK, FIRING, Cause.BREACHED, Measurement.of(value, 7)))
                .isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            channels             | >  | 450    | 451    | Channels 451 is above 450
            channels             | >  | 450    | 450.25 | Channels 450.3 is above 450
            channels             | <  | 450    | 0.75   | Channels 1 is below 450
            consecutive-failures | >= | 20     | 20     | Consecutive failures 20 is at or above 20
            custom:queue-length  | >= | 1000   | 1000.5 | queue-length 1000.5 is at or above 1000
            custom:temperature   | <  | -5.125 | -5.126 | temperature -5.13 is below -5.125
            """)
    void what_is_counted_is_a_whole_number_and_a_gauge_of_ones_own_has_no_unit(
            String area, String operator, double threshold, double value, String sentence) {
        ARule rule = ARule.on(Area.of(area).orElseThrow(), Operator.of(operator).orElseThrow(), threshold);

        assertThat(reason(rule, OK, FIRING, Cause.BREACHED, Measurement.of(value, 1)))
                .isEqualTo(sentence);
    }

    @Test
    void a_report_says_its_value_and_when_it_is_told() {
        ARule balance = ARule.dailyBalance();
        ARule asr = ARule.lowAsr().on(UnixCron.schedule("0 8 * * MON"));

        assertThat(reason(balance, OK, OK, Cause.SCHEDULED, Measurement.of(1249.95, 1)))
                .isEqualTo("Balance 1249.95 EUR, told on schedule (0 8 * * *, Europe/Berlin)");
        assertThat(reason(balance, OK, NO_DATA, Cause.SCHEDULED, Measurement.none(0)))
                .isEqualTo("Balance has no value: there is no sample; told on schedule (0 8 * * *, Europe/Berlin)");
        assertThat(reason(balance, NO_DATA, OK, Cause.OBSERVED, Measurement.of(1249.95, 1)))
                .isEqualTo("Balance 1249.95 EUR, to be told on schedule (0 8 * * *, Europe/Berlin)");
        assertThat(reason(asr, OK, OK, Cause.SCHEDULED, Measurement.of(100 / 3.0, 30)))
                .isEqualTo("ASR 33.33 %, over 30 calls in 5 minutes, told on schedule (0 8 * * MON, Europe/Berlin)");
    }

    @Test
    void a_company_without_a_currency_has_a_balance_without_a_unit() {
        Company company = new Company("acme", "Acme Telecom", Set.of(), null, ZoneId.of("UTC"));
        Move move = new Move(OK, FIRING, Cause.BREACHED);
        Transition transition =
                new Transition(UUID.randomUUID(), ARule.lowBalance().build(), company, move, Measurement.of(1, 1), NOW);

        assertThat(transition.reason()).isEqualTo("Balance 1 is below 50");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 seconds",
        "PT1S, 1 second",
        "PT1M, 1 minute",
        "PT1H30M, 1 hour 30 minutes",
        "P1D, 1 day",
        "P2DT3H4M5S, 2 days 3 hours 4 minutes 5 seconds"
    })
    void durations_are_in_words(Duration duration, String words) {
        assertThat(Wording.words(duration)).isEqualTo(words);
    }

    private static ARule holding() {
        return ARule.lowAsr().holdingFor(Duration.ofSeconds(90));
    }

    private static ARule without(NoDataPolicy policy) {
        return ARule.lowAsr().withoutData(policy);
    }

    private static String reason(ARule rule, AlertState from, AlertState to, Cause cause, Measurement measurement) {
        Move move = new Move(from, to, cause);
        return new Transition(UUID.randomUUID(), rule.build(), ACME, move, measurement, NOW).reason();
    }
}
