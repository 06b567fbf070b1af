package tocsin.sampler.gauge;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.metric.GaugeArea.CHANNELS;
import static tocsin.sampler.metric.GaugeArea.CONSECUTIVE_FAILURES;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Times;

class CallReadingsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:00Z");
    private static final Instant ANSWER = START.plusSeconds(4);
    private static final Instant END = START.plusSeconds(60);
    private static final Parties ACME = new Parties("acme", null);

    @Test
    void a_start_takes_a_channel_of_the_customer_and_of_the_carrier() {
        assertThat(CallReadings.of(new CallEvent.Started(
                        key("started"), new Parties("acme", "umbrella"), new Times(START, null, null, null))))
                .containsExactly(new Move("acme", CHANNELS, 1, 0, START), new Move("umbrella", CHANNELS, 1, 0, START));
    }

    @Test
    void an_answer_is_a_sample_of_no_consecutive_failures() {
        assertThat(CallReadings.of(new CallEvent.Answered(key("answered"), ACME, new Times(START, null, ANSWER, null))))
                .containsExactly(new Sample("acme", CONSECUTIVE_FAILURES, 0, ANSWER));
    }

    @Test
    void the_end_of_an_answered_call_frees_its_channel_and_no_more() {
        assertThat(CallReadings.of(new CallEvent.Ended(key("ended"), ACME, new Times(START, null, ANSWER, END), 200)))
                .containsExactly(new Move("acme", CHANNELS, 0, 1, END));
    }

    @Test
    void the_end_of_a_call_that_was_never_answered_is_a_failure_too() {
        assertThat(CallReadings.of(new CallEvent.Ended(key("ended"), ACME, new Times(START, null, null, END), 503)))
                .containsExactly(
                        new Move("acme", CHANNELS, 0, 1, END), new Move("acme", CONSECUTIVE_FAILURES, 1, 0, END));
    }

    @Test
    void a_cdr_says_nothing_of_channels() {
        assertThat(CallReadings.of(new CallEvent.Cdr(key("cdr"), ACME, new Times(START, null, ANSWER, END), 200)))
                .containsExactly(new Sample("acme", CONSECUTIVE_FAILURES, 0, END));
        assertThat(CallReadings.of(new CallEvent.Cdr(key("cdr"), ACME, new Times(START, null, null, END), 503)))
                .containsExactly(new Move("acme", CONSECUTIVE_FAILURES, 1, 0, END));
    }

    private static CallKey key(String type) {
        return new CallKey("a-1", type);
    }
}
