package tocsin.sampler.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.sampler.call.CallEvent.Answered;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Cdr;
import tocsin.sampler.call.CallEvent.Ended;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Started;
import tocsin.sampler.call.CallEvent.Times;

class CallEventTest {

    private static final Instant STARTED = Instant.parse("2026-03-02T09:14:00Z");
    private static final Instant RINGING = Instant.parse("2026-03-02T09:14:02.500Z");
    private static final Instant ANSWERED = Instant.parse("2026-03-02T09:14:16Z");
    private static final Instant ENDED = Instant.parse("2026-03-02T09:15:16.750Z");
    private static final Parties CUSTOMER = new Parties("acme", null);
    private static final CallSums START = new CallSums(1, 0, 0, 0, 0, 0, 0);

    @Test
    void a_cdr_of_an_answered_call_counts_its_start_at_once_and_everything_else_at_its_end() {
        Cdr cdr = new Cdr(key("cdr"), CUSTOMER, new Times(STARTED, RINGING, ANSWERED, ENDED), 200);

        assertThat(cdr.contributions())
                .containsExactly(
                        new Contribution("acme", Slice.at(STARTED), START),
                        new Contribution("acme", Slice.at(ENDED), new CallSums(0, 1, 1, 1, 60_750, 1, 2_500)));
    }

    @Test
    void an_answered_call_that_never_rang_adds_nothing_to_the_ring_delay() {
        Cdr cdr = new Cdr(key("cdr"), CUSTOMER, new Times(STARTED, null, ANSWERED, ENDED), 200);

        assertThat(cdr.contributions())
                .containsExactly(
                        new Contribution("acme", Slice.at(STARTED), START),
                        new Contribution("acme", Slice.at(ENDED), new CallSums(0, 1, 1, 1, 60_750, 0, 0)));
    }

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource(
            textBlock =
                    """
            486, user busy
            600, user busy everywhere
            408, no answer
            480, no answer
            487, the caller gave up
            403, rejected by the terminal
            603, rejected by the terminal
            """)
    void a_failed_call_with_one_of_the_codes_of_the_ner_table_was_delivered(int sipCode, String why) {
        assertThat(failed(sipCode)).isEqualTo(new CallSums(0, 1, 0, 1, 0, 1, 2_500));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 482, 484, 488, 500, 502, 503, 504, 604, 606, 199, 200})
    void a_failed_call_with_any_other_code_was_not_delivered(int sipCode) {
        assertThat(failed(sipCode)).isEqualTo(new CallSums(0, 1, 0, 0, 0, 1, 2_500));
    }

    @Test
    void of_all_sip_responses_only_those_of_the_table_are_delivered() {
        assertThat(IntStream.rangeClosed(100, 699).filter(SipOutcome::delivered))
                .containsExactly(403, 408, 480, 486, 487, 600, 603);
    }

    @Test
    void a_failed_call_without_a_code_was_not_delivered() {
        assertThat(failed(null)).isEqualTo(new CallSums(0, 1, 0, 0, 0, 1, 2_500));
    }

    @Test
    void an_answered_call_is_answered_whatever_code_it_ended_with() {
        Cdr cdr = new Cdr(key("cdr"), CUSTOMER, new Times(STARTED, RINGING, ANSWERED, ENDED), 503);

        assertThat(cdr.contributions().get(1).sums()).isEqualTo(new CallSums(0, 1, 1, 1, 60_750, 1, 2_500));
    }

    @Test
    void the_live_three_of_an_answered_call_count_each_at_its_moment() {
        Started started = new Started(key("started"), CUSTOMER, new Times(STARTED, null, null, null));
        Answered answered = new Answered(key("answered"), CUSTOMER, new Times(STARTED, RINGING, ANSWERED, null));
        Ended ended = new Ended(key("ended"), CUSTOMER, new Times(STARTED, RINGING, ANSWERED, ENDED), 200);

        assertThat(started.contributions()).containsExactly(new Contribution("acme", Slice.at(STARTED), START));
        assertThat(answered.contributions())
                .containsExactly(new Contribution("acme", Slice.at(ANSWERED), new CallSums(0, 1, 1, 1, 0, 1, 2_500)));
        assertThat(ended.contributions())
                .containsExactly(new Contribution("acme", Slice.at(ENDED), new CallSums(0, 0, 0, 0, 60_750, 0, 0)));
    }

    @Test
    void a_live_call_that_ends_without_an_answer_is_counted_at_its_end() {
        Ended ended = new Ended(key("ended"), CUSTOMER, new Times(STARTED, RINGING, null, ENDED), 486);

        assertThat(ended.contributions())
                .containsExactly(new Contribution("acme", Slice.at(ENDED), new CallSums(0, 1, 0, 1, 0, 1, 2_500)));
    }

    @Test
    void the_live_three_add_up_to_the_same_as_one_cdr() {
        Times times = new Times(STARTED, RINGING, ANSWERED, ENDED);
        CallSums live = total(new Started(key("started"), CUSTOMER, times))
                .plus(total(new Answered(key("answered"), CUSTOMER, times)))
                .plus(total(new Ended(key("ended"), CUSTOMER, times, 200)));

        assertThat(live).isEqualTo(total(new Cdr(key("cdr"), CUSTOMER, times, 200)));
    }

    @Test
    void a_call_counts_for_its_customer_and_for_its_carrier() {
        Started started =
                new Started(key("started"), new Parties("acme", "globex"), new Times(STARTED, null, null, null));

        assertThat(started.contributions())
                .containsExactly(
                        new Contribution("acme", Slice.at(STARTED), START),
                        new Contribution("globex", Slice.at(STARTED), START));
    }

    @Test
    void a_call_of_which_only_the_carrier_is_known_counts_for_that() {
        Started started =
                new Started(key("started"), new Parties(null, "globex"), new Times(STARTED, null, null, null));

        assertThat(started.contributions()).containsExactly(new Contribution("globex", Slice.at(STARTED), START));
    }

    @Test
    void a_company_that_is_its_own_carrier_counts_a_call_once() {
        Started started =
                new Started(key("started"), new Parties("acme", "acme"), new Times(STARTED, null, null, null));

        assertThat(started.contributions()).containsExactly(new Contribution("acme", Slice.at(STARTED), START));
    }

    private static CallSums failed(Integer sipCode) {
        Cdr cdr = new Cdr(key("cdr"), CUSTOMER, new Times(STARTED, RINGING, null, ENDED), sipCode);
        assertThat(cdr.contributions()).hasSize(2);
        return cdr.contributions().get(1).sums();
    }

    private static CallSums total(CallEvent event) {
        return event.contributions().stream().map(Contribution::sums).reduce(CallSums.NONE, CallSums::plus);
    }

    private static CallKey key(String type) {
        return new CallKey("call-1", type);
    }
}
