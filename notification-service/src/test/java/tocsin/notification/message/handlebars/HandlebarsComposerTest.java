package tocsin.notification.message.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.notification.Examples;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Message;
import tocsin.notification.message.Pictures;
import tocsin.notification.transition.json.TransitionReader;

class HandlebarsComposerTest {

    private final HandlebarsComposer composer = new HandlebarsComposer(
            new TransitionReader(Examples.JSON),
            Pictures.NONE,
            Composers.NO_SCRIPTS,
            Composers.writer(),
            Runnable::run);

    @Test
    void an_alert_fires() {
        assertThat(compose(Examples.firing()))
                .isEqualTo(
                        new Message(
                                "[warning] Acme Telecom: Low ASR – 27.5 % (<= 30 %)",
                                """
                        FIRING: Low ASR
                        Acme Telecom

                        ASR 27.5 % is at or below 30 %, over 40 calls in 5 minutes.

                        11 of 40 calls were answered. Where the NER is as usual, calls get through and people do not answer; where it is low too, a network on the way fails them.

                          ASR: 27.5 %
                          Fires at: <= 30 %
                          Resets at: 31 % or above
                          Measured over: 5 minutes, 40 calls (at least 30 needed)
                          When: Monday, 2 March 2026, 10:14:06 (Europe/Berlin, UTC+01:00)
                          Notice level: warning

                        You will get another message when it has reset.

                        --
                        Tocsin. Company acme, alert 0f8fad5b-d9cb-469f-a165-70867728950e, transition 9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10
                        """));
    }

    @Test
    void an_alert_resets() {
        assertThat(compose(Examples.reset()))
                .isEqualTo(
                        new Message(
                                "[resolved] Acme Telecom: Low balance – 100.00 EUR (reset at 60.50 EUR or above)",
                                """
                        RESOLVED: Low balance
                        Acme Telecom

                        Balance 100 EUR has reached the reset threshold 60.5 EUR.

                          Balance: 100.00 EUR
                          Had fired at: < 50.00 EUR
                          Resets at: 60.50 EUR or above
                          When: Monday, 2 March 2026, 10:20:00 (Europe/Berlin, UTC+01:00)
                          Notice level: warning

                        You will hear again if it fires again.

                        --
                        Tocsin. Company acme, alert 7c9e6679-7425-40de-944b-e07fc1f90ae7, transition c56a4180-65aa-42ec-a945-5fd21dec0538
                        """));
    }

    @Test
    void an_alert_is_still_firing_and_nobody_will_be_told_of_the_reset() {
        ObjectNode repeated = Examples.firing()
                .put("cause", "repeated")
                .put("noticeLevel", "none")
                .put("notifyReset", false)
                .put("samples", 1)
                .putNull("resetThreshold")
                .putNull("minimumCalls")
                .put("timeZone", "UTC");

        assertThat(compose(repeated))
                .isEqualTo(
                        new Message(
                                "Acme Telecom: Low ASR – still 27.5 % (<= 30 %)",
                                """
                        STILL FIRING: Low ASR
                        Acme Telecom

                        ASR 27.5 % is at or below 30 %, over 40 calls in 5 minutes.

                        0 of 1 call were answered. Where the NER is as usual, calls get through and people do not answer; where it is low too, a network on the way fails them.

                          ASR: 27.5 %
                          Fires at: <= 30 %
                          Measured over: 5 minutes, 1 call
                          When: Monday, 2 March 2026, 09:14:06 (UTC)

                        You will not be told when it has reset.

                        --
                        Tocsin. Company acme, alert 0f8fad5b-d9cb-469f-a165-70867728950e, transition 9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10
                        """));
    }

    @Test
    void failures_in_a_row_disable_a_carrier() {
        assertThat(compose(Examples.consecutiveFailures()))
                .isEqualTo(
                        new Message(
                                "[critical] Globex Carrier: Carrier is dead – Consecutive failures 20 (>= 20)",
                                """
                        FIRING: Carrier is dead
                        Globex Carrier

                        Consecutive failures 20 is at or above 20.
                        The company is disabled for 1 hour.

                        That is until Monday, 2 March 2026, 10:14:06 (UTC); then it is enabled again by itself. Emergency calls are exempt. Whoever may lift penalties can do so earlier.

                          Consecutive failures: 20
                          Fires at: >= 20
                          Resets at: 0 or below
                          When: Monday, 2 March 2026, 09:14:06 (UTC)
                          Notice level: critical

                        You will get another message when it has reset.

                        --
                        Tocsin. Company globex, alert 16fd2706-8baf-433b-82eb-8c7fada847da, transition 7c0e1d53-0f7b-4b0e-8a5d-1f7d1f0c9b02
                        """));
    }

    @Test
    void a_value_is_told_on_schedule() {
        assertThat(compose(Examples.scheduled()))
                .isEqualTo(
                        new Message(
                                "Daily balance: Acme Telecom, 1,249.95 EUR",
                                """
                        Daily balance
                        Acme Telecom

                          Balance: 1,249.95 EUR
                          When: Monday, 2 March 2026, 08:00:00 (Europe/Berlin, UTC+01:00)
                          Schedule: 0 8 * * *
                          Notice level: info

                        This is a report on a schedule. It comes whatever the value is.

                        --
                        Tocsin. Company acme, alert 6fa459ea-ee8a-4ca4-894e-db77e160355e, transition 2f0c6a3e-7f52-4d0b-9a54-0b5f5f0a7a51
                        """));
    }

    @Test
    void a_report_without_a_value_says_so() {
        ObjectNode nothing = Examples.scheduled()
                .put("title", "Hourly ASR")
                .put("area", "asr")
                .put("samplePeriod", "PT1H")
                .put("minimumCalls", 30)
                .putNull("value")
                .put("samples", 12)
                .put("to", "no-data")
                .put("noticeLevel", "none")
                .put(
                        "reason",
                        "ASR has no value: 12 of at least 30 calls in 1 hour; told on schedule (0 8 * * *, Europe/Berlin)");

        assertThat(compose(nothing))
                .isEqualTo(
                        new Message(
                                "Hourly ASR: Acme Telecom, no value",
                                """
                        Hourly ASR
                        Acme Telecom

                        ASR has no value: 12 of at least 30 calls in 1 hour; told on schedule (0 8 * * *, Europe/Berlin).

                          ASR: no value
                          Measured over: 1 hour, 12 calls (at least 30 needed)
                          When: Monday, 2 March 2026, 08:00:00 (Europe/Berlin, UTC+01:00)
                          Schedule: 0 8 * * *

                        This is a report on a schedule. It comes whatever the value is.

                        --
                        Tocsin. Company acme, alert 6fa459ea-ee8a-4ca4-894e-db77e160355e, transition 2f0c6a3e-7f52-4d0b-9a54-0b5f5f0a7a51
                        """));
    }

    @ParameterizedTest
    @CsvSource({
        "channels, 1200.0, 1000, '[warning] Acme Telecom: Low ASR – Channels 1,200 (> 1,000)'",
        "custom:queue-length, 12.75, 0.001, '[warning] Acme Telecom: Low ASR – queue-length 12.75 (> 0.001)'"
    })
    void a_number_without_a_unit_is_named_in_the_subject(
            String area, BigDecimal value, BigDecimal threshold, String subject) {
        ObjectNode gauge = Examples.firing()
                .put("area", area)
                .put("operator", ">")
                .put("value", value)
                .put("threshold", threshold)
                .putNull("resetThreshold");

        assertThat(compose(gauge).subject()).isEqualTo(subject);
    }

    @Test
    void an_alert_that_fires_without_a_value_says_so() {
        assertThat(compose(Examples.firing().putNull("value").put("samples", 3)).subject())
                .isEqualTo("[warning] Acme Telecom: Low ASR – no value (<= 30 %)");
    }

    @Test
    void a_reset_without_a_reset_threshold_says_what_is_over() {
        assertThat(compose(Examples.reset().putNull("resetThreshold")).subject())
                .isEqualTo("[resolved] Acme Telecom: Low balance – 100.00 EUR (no longer < 50.00 EUR)");
    }

    @Test
    void a_title_is_text_and_neither_a_template_nor_a_header_nor_markup() {
        ObjectNode hostile = Examples.firing().put("title", "{{alertId}} & <b>\r\nBcc: all@acme.example");

        assertThat(compose(hostile).subject())
                .isEqualTo("[warning] Acme Telecom: {{alertId}} & <b> Bcc: all@acme.example – 27.5 % (<= 30 %)");
    }

    @Test
    void what_is_no_transition_has_no_message() {
        assertThatThrownBy(() -> composer.compose(List.of("{}")).await().indefinitely())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id is required");
    }

    @Test
    void several_transitions_make_one_message() {
        Composition composition = composer.compose(List.of(
                        Examples.firing().toString(),
                        Examples.consecutiveFailures().toString(),
                        Examples.reset().toString()))
                .await()
                .indefinitely();

        assertThat(composition.template()).isEqualTo("digest");
        assertThat(composition.fault()).isEmpty();
        assertThat(composition.message())
                .returns("[critical] 3 alerts of 2 companies: 2 firing, 1 resolved", Message::subject)
                .returns(
                        """
                        3 alerts of 2 companies
                        2 firing, 1 resolved, from 09:14:06 to 09:20:00, 2 March 2026 (UTC)

                        These came faster than one message each would be of use. The gravest come first.

                        Globex Carrier (1)
                          [critical] FIRING: Carrier is dead – Consecutive failures 20 (>= 20), 09:14:06

                        Acme Telecom (2)
                          [warning] FIRING: Low ASR – 27.5 % (<= 30 %), 09:14:06
                          [warning] RESOLVED: Low balance – 100.00 EUR (had fired at < 50.00 EUR), 09:20:00

                        --
                        Tocsin
                        """,
                        Message::text)
                .returns(
                        "3 alerts of 2 companies: 2 firing, 1 resolved. Gravest: Globex Carrier, Carrier is dead,"
                                + " Consecutive failures 20. 09:14-09:20 2 Mar",
                        Message::sms);
    }

    /** As {@link Message#Message(String, String)} has it: this test is about subjects and texts. */
    private Message compose(ObjectNode transition) {
        Message message = composition(transition).message();
        return new Message(message.subject(), message.text());
    }

    private Composition composition(ObjectNode transition) {
        return composer.compose(List.of(transition.toString())).await().indefinitely();
    }
}
