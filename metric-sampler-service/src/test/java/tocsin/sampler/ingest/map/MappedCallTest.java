package tocsin.sampler.ingest.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.TestClock;
import tocsin.sampler.call.CallEvent.Ended;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.Unacceptable;
import tocsin.sampler.ingest.json.CallReader;
import tocsin.sampler.ingest.map.file.FieldMapFiles;
import tocsin.sampler.ingest.map.json.FieldMapReader;

/** The contract's example of a map, on changes of its first document. */
class MappedCallTest {

    private static final ObjectNode EXAMPLE =
            (ObjectNode) ContractFiles.json(ContractFiles.example("dry-run-request.json"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"call": {"id": null}}                     | missing-field: call.id is required
            {"call": {"id": {}}}                       | invalid-field: call.id must be a text, a number or a boolean
            {"account": null}                          | `the carrier alone is enough`
            {"account": "guest"}                       | `the carrier alone is enough`
            {"account": "cust-a b"}                    | invalid-field: account must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit
            {"event": "call.held"}                     | invalid-field: event must be one of call.begin, call.up, call.over
            {"call": {"begin": null}}                  | missing-field: call.begin is required
            {"call": {"begin": "2026-03-02T09:14:00Z"}} | invalid-field: call.begin must be a time of the form uuuu-MM-dd HH:mm:ss
            {"call": {"begin": "0000-00-00 00:00:00"}} | missing-field: call.begin is required
            {"call": {"up": null}}                     | missing-field: call.up is required: call.cause 200 says that it was answered
            {"call": {"up": null, "cause": "486"}}     | `no code is no success`
            {"call": {"cause": null, "result": "busy", "up": null}} | `the second source counts`
            {"call": {"cause": "sip:199"}}             | invalid-field: call.cause must be a SIP response code from 200 to 699
            {"call": {"seconds": -1}}                  | invalid-field: endedAt is before 2026-03-02T09:14:06Z, which must come first
            {"call": {"seconds": null}}                | missing-field: call.over is required
            {"call": {"seconds": "1e999999999"}}       | invalid-field: call.seconds is out of range
            {"call": {"seconds": "1e999999999999"}}    | invalid-field: call.seconds must be a number of seconds
            {"call": {"seconds": 99999999999}}         | in-the-future: endedAt
            """)
    void a_document_that_cannot_be_counted_is_rejected_with_its_own_names(String change, String rejection)
            throws Exception {
        if (rejection.contains(": ")) {
            Unacceptable why = catchThrowableOfType(Unacceptable.class, () -> read(changed(change)));
            assertThat(why.reason().code() + ": " + why.getMessage()).startsWith(rejection);
            assertThat(why.map()).isEqualTo("pbx");
        } else {
            assertThat(read(changed(change))).isInstanceOf(Report.OfCall.class);
        }
    }

    @Test
    void a_text_of_a_record_has_at_most_1024_characters() throws Exception {
        assertThat(catchThrowableOfType(
                        Unacceptable.class,
                        () -> read(changed("{\"call\": {\"seconds\": \"" + "1".repeat(1025) + "\"}}"))))
                .hasMessage("call.seconds must have at most 1024 characters");
    }

    @Test
    void a_time_that_a_zone_has_twice_is_the_earlier_one() throws Exception {
        Report report =
                read(changed("{\"call\": {\"begin\": \"2025-10-26 01:30:00\", \"up\": \"\", \"cause\": null}}"));

        assertThat(((Ended) ((Report.OfCall) report).call()).times().startedAt())
                .isEqualTo(Instant.parse("2025-10-26T00:30:00Z"));
    }

    @Test
    void what_the_contract_itself_says_is_never_read_by_a_map() throws Exception {
        ObjectNode call = (ObjectNode) ContractFiles.json(ContractFiles.example("call-cdr.json"));
        call.put("event", "call.over");

        assertThat(read(call).identity()).isEqualTo("cdr/5d1c8a0e-call-1");
    }

    private static Report read(ObjectNode document) throws FaultyMap, Unacceptable {
        FieldMap map = FieldMapReader.read(EXAMPLE.get("map"), "test");
        TestClock clock = new TestClock("2026-03-02T09:16:00Z");
        return new CallReader(clock, FieldMapFiles.builtIn().after(List.of(map))).read(document);
    }

    private static ObjectNode changed(String change) throws Exception {
        ObjectNode document = EXAMPLE.get("document").get(0).deepCopy();
        return ContractFiles.JSON.readerForUpdating(document).readValue(change.getBytes(StandardCharsets.UTF_8));
    }
}
