package tocsin.sampler.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Cdr;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Times;

class FreeSwitchCdrTest {

    private static final Parties ACME = new Parties("acme", null);

    @Test
    void the_example_of_an_answered_call_is_read() {
        assertThat(Read.calls(ContractFiles.example("call-freeswitch.json")))
                .containsExactly(new Cdr(
                        new CallKey("3f0a9d52-7c1e-4a86-b0c4-1f5e7d2a9b30", "cdr"),
                        ACME,
                        new Times(at("09:14:00.120"), at("09:14:02.620"), at("09:14:06.120"), at("09:15:06.120")),
                        200));
    }

    @Test
    void the_example_of_a_busy_terminal_is_read() {
        assertThat(Read.calls(ContractFiles.example("call-freeswitch-busy.json")))
                .containsExactly(new Cdr(
                        new CallKey("a86c2f17-4be0-4d0b-8a55-90d7c3e61f42", "cdr"),
                        ACME,
                        new Times(at("09:14:00.300"), null, null, at("09:14:01.050")),
                        486));
    }

    @Test
    void the_example_of_the_caller_s_leg_of_a_refused_call_is_read_with_the_code_of_the_other_leg() {
        assertThat(Read.calls(ContractFiles.example("call-freeswitch-busy-inbound.json")))
                .containsExactly(new Cdr(
                        new CallKey("c2b7e0d4-19f3-4f6c-9e28-6a01b5d8f773", "cdr"),
                        ACME,
                        new Times(at("09:14:00.250"), null, null, at("09:14:01.060")),
                        486));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"sip_term_status": "480"}                                                   | 480
            {"sip_term_status": null}                                                    | 486
            {"sip_term_status": null, "proto_specific_hangup_cause": "sip:503"}          | 503
            {"sip_term_status": null, "proto_specific_hangup_cause": "sip%3A404"}        | 404
            {"sip_term_status": "", "proto_specific_hangup_cause": "sofia%2Freject"}     |
            {"sip_term_status": null, "proto_specific_hangup_cause": null, "last_bridge_proto_specific_hangup_cause": "sip%3A480"} | 480
            {"sip_term_status": null, "last_bridge_proto_specific_hangup_cause": "sip%3A480"} | 486
            {"sip_term_status": null, "proto_specific_hangup_cause": null}               |
            """)
    void the_code_is_the_sip_status_or_the_one_in_the_hangup_cause_or_that_of_the_other_leg(
            String change, Integer sipCode) {
        assertThat(Read.calls(changed(change)))
                .extracting(call -> ((Cdr) call).sipCode())
                .containsExactly(sipCode);
    }

    @Test
    void ringing_is_180_or_else_183() {
        assertThat(Read.calls(changed("{\"progress_media_uepoch\": \"1772442840700000\"}")))
                .extracting(call -> ((Cdr) call).times().ringingAt())
                .containsExactly(at("09:14:00.700"));
        assertThat(Read.calls(changed("{\"progress_uepoch\": \"1772442840600000\","
                        + " \"progress_media_uepoch\": \"1772442840700000\"}")))
                .extracting(call -> ((Cdr) call).times().ringingAt())
                .containsExactly(at("09:14:00.600"));
    }

    @Test
    void customer_and_carrier_are_channel_variables() {
        assertThat(Read.calls(changed("{\"tocsin_carrier\": \"globex\"}")))
                .extracting(call -> ((Cdr) call).parties())
                .containsExactly(new Parties("acme", "globex"));
        assertThat(Read.calls(changed("{\"accountcode\": null, \"tocsin_carrier\": \"globex\"}")))
                .extracting(call -> ((Cdr) call).parties())
                .containsExactly(new Parties(null, "globex"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"uuid": null}               | missing-field: variables.uuid is required
            {"uuid": ""}                 | missing-field: variables.uuid is required
            {"uuid": "%zz"}              | invalid-field: variables.uuid is not URL-encoded as it should be
            {"accountcode": null}        | missing-field: variables.accountcode is required: set the channel variable accountcode to the customer's id
            {"accountcode": "a%20b"}     | invalid-field: variables.accountcode must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit
            {"accountcode": "a+b"}       | invalid-field: variables.accountcode must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit
            {"start_uepoch": null}       | missing-field: variables.start_uepoch is required
            {"start_uepoch": "0"}        | missing-field: variables.start_uepoch is required
            {"start_uepoch": "soon"}     | invalid-field: variables.start_uepoch must be a whole number
            {"end_uepoch": "0"}          | missing-field: variables.end_uepoch is required
            {"end_uepoch": "1"}          | invalid-field: endedAt is before 2026-03-02T09:14:00.300Z, which must come first
            {"end_uepoch": "1772446500000000"} | in-the-future: endedAt 2026-03-02T10:15:00Z is more than 5 minutes ahead of this machine's clock
            {"sip_term_status": "busy"}  | invalid-field: variables.sip_term_status must be a whole number
            {"sip_term_status": "17"}    | invalid-field: variables.sip_term_status must be a SIP response code from 200 to 699
            {"sip_term_status": "4294967782"} | invalid-field: variables.sip_term_status must be a SIP response code from 200 to 699
            """)
    void a_document_that_cannot_be_counted_is_rejected_with_what_is_wrong(String change, String rejection) {
        assertThat(Read.rejected(Read.CALLS, changed(change))).isEqualTo(rejection);
    }

    @Test
    void a_uuid_has_at_most_256_characters() {
        assertThat(Read.rejected(Read.CALLS, changed("{\"uuid\": \"" + "x".repeat(257) + "\"}")))
                .isEqualTo("invalid-field: variables.uuid must have 1 to 256 characters");
    }

    /** The example of a busy terminal with some channel variables replaced. */
    private static byte[] changed(String change) {
        ObjectNode document = (ObjectNode) ContractFiles.json(ContractFiles.example("call-freeswitch-busy.json"));
        ((ObjectNode) document.get("variables")).setAll((ObjectNode) ContractFiles.json(Read.utf8(change)));
        return Read.utf8(document.toString());
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + "Z");
    }
}
