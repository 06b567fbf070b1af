package tocsin.sampler.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.Answered;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Cdr;
import tocsin.sampler.call.CallEvent.Ended;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Started;
import tocsin.sampler.call.CallEvent.Times;

class CallReaderTest {

    private static final Parties ACME = new Parties("acme", null);

    @Test
    void the_example_of_a_cdr_is_read() {
        assertThat(Read.calls(ContractFiles.example("call-cdr.json")))
                .containsExactly(new Cdr(
                        new CallKey("5d1c8a0e-call-1", "cdr"),
                        new Parties("acme", "globex"),
                        new Times(at("09:14:00"), at("09:14:02.500"), at("09:14:06"), at("09:15:06")),
                        200));
    }

    @Test
    void the_example_of_a_failed_call_is_read() {
        assertThat(Read.calls(ContractFiles.example("call-failed.json")))
                .containsExactly(new Cdr(
                        new CallKey("5d1c8a0e-call-2", "cdr"),
                        ACME,
                        new Times(at("09:14:00"), null, null, at("09:14:04")),
                        503));
    }

    @Test
    void the_example_of_the_live_three_is_read() {
        assertThat(Read.calls(ContractFiles.example("calls-live.json")))
                .containsExactly(
                        new Started(key("started"), ACME, new Times(at("09:14:00"), null, null, null)),
                        new Answered(
                                key("answered"), ACME, new Times(at("09:14:00"), at("09:14:01"), at("09:14:05"), null)),
                        new Ended(
                                key("ended"),
                                ACME,
                                new Times(at("09:14:00"), null, at("09:14:05"), at("09:15:05")),
                                200));
    }

    @Test
    void fields_of_the_publisher_s_own_are_let_be() {
        assertThat(read("{\"mood\": {\"good\": [true]}}")).hasSize(1);
    }

    @Test
    void a_field_that_is_null_counts_as_absent() {
        List<CallEvent> calls =
                read("{\"carrier\": null, \"ringingAt\": null, \"answeredAt\": null, \"sipCode\": null}");

        assertThat(calls)
                .containsExactly(new Cdr(
                        new CallKey("5d1c8a0e-call-1", "cdr"),
                        ACME,
                        new Times(at("09:14:00"), null, null, at("09:15:06")),
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T10:14:00+01:00", "2026-03-02T09:14:00.000000Z", "2026-03-02T09:14:00Z"})
    void a_time_may_have_an_offset_and_fractions(String startedAt) {
        CallEvent call = read("{\"startedAt\": \"" + startedAt + "\"}").get(0);

        assertThat(call.sums().get(0).at()).isEqualTo(at("09:14:00"));
    }

    @Test
    void a_switch_s_clock_may_be_five_minutes_ahead() {
        assertThat(read("{\"endedAt\": \"2026-03-02T09:21:00Z\"}")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"id": null}                             | missing-field: id is required
            {"id": 17}                               | invalid-field: id must be a text
            {"id": " "}                              | invalid-field: id must have 1 to 256 characters
            {"type": null}                           | missing-field: type is required
            {"type": "finished"}                     | invalid-field: type must be one of cdr, started, answered, ended
            {"customer": null, "carrier": null}      | missing-field: customer or carrier is required
            {"customer": "no spaces"}                | invalid-field: customer must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit
            {"carrier": "-globex"}                   | invalid-field: carrier must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit
            {"carrier": ["globex"]}                  | invalid-field: carrier must be a text
            {"startedAt": null}                      | missing-field: startedAt is required
            {"startedAt": 1772442840}                | invalid-field: startedAt must be a text
            {"startedAt": "yesterday"}               | invalid-field: startedAt must be a time such as 2026-03-02T09:14:00Z
            {"startedAt": "2026-03-02T09:14:00"}     | invalid-field: startedAt must be a time such as 2026-03-02T09:14:00Z
            {"startedAt": "1969-12-31T23:59:59Z"}    | invalid-field: startedAt is before 1970-01-01T00:00:00Z, which must come first
            {"ringingAt": "2026-03-02T09:13:59Z"}    | invalid-field: ringingAt is before 2026-03-02T09:14:00Z, which must come first
            {"answeredAt": "2026-03-02T09:14:02Z"}   | invalid-field: answeredAt is before 2026-03-02T09:14:02.500Z, which must come first
            {"endedAt": "2026-03-02T09:14:05Z"}      | invalid-field: endedAt is before 2026-03-02T09:14:06Z, which must come first
            {"endedAt": null}                        | missing-field: endedAt is required
            {"type": "ended", "endedAt": null}       | missing-field: endedAt is required
            {"type": "answered", "answeredAt": null} | missing-field: answeredAt is required
            {"endedAt": "2026-03-02T09:21:00.001Z"}  | in-the-future: endedAt 2026-03-02T09:21:00.001Z is more than 5 minutes ahead of this machine's clock
            {"sipCode": "200"}                       | invalid-field: sipCode must be a whole number
            {"sipCode": 200.0}                       | invalid-field: sipCode must be a whole number
            {"sipCode": 700}                         | invalid-field: sipCode must be a SIP response code from 200 to 699
            {"sipCode": 199}                         | invalid-field: sipCode must be a SIP response code from 200 to 699
            {"sipCode": 99999999999}                 | invalid-field: sipCode must be a SIP response code from 200 to 699
            """)
    void a_call_that_is_not_as_the_contract_says_is_rejected_with_what_is_wrong(String change, String rejection) {
        assertThat(Read.rejected(Read.CALLS, changed(change))).isEqualTo(rejection);
    }

    @Test
    void an_id_has_at_most_256_characters() {
        assertThat(read("{\"id\": \"" + "x".repeat(256) + "\"}")).hasSize(1);
        assertThat(Read.rejected(Read.CALLS, changed("{\"id\": \"" + "x".repeat(257) + "\"}")))
                .isEqualTo("invalid-field: id must have 1 to 256 characters");
    }

    private static List<CallEvent> read(String change) {
        return Read.calls(changed(change));
    }

    /** The example of a CDR with some fields replaced. */
    private static byte[] changed(String change) {
        ObjectNode call = (ObjectNode) ContractFiles.json(ContractFiles.example("call-cdr.json"));
        call.setAll((ObjectNode) ContractFiles.json(Read.utf8(change)));
        return Read.utf8(call.toString());
    }

    private static CallKey key(String type) {
        return new CallKey("5d1c8a0e-call-3", type);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + "Z");
    }
}
