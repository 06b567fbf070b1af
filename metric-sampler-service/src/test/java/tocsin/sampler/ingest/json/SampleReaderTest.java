package tocsin.sampler.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.metric.GaugeArea;

class SampleReaderTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:14:00Z");

    @Test
    void the_example_of_a_balance_is_read_with_its_cents() {
        assertThat(Read.samples(ContractFiles.example("sample-balance.json")))
                .containsExactly(new Sample("acme", GaugeArea.BALANCE, 49.95, AT));
    }

    @Test
    void the_example_of_two_balances_is_read() {
        assertThat(Read.samples(ContractFiles.example("samples-balances.json")))
                .extracting(Sample::company, Sample::value)
                .containsExactly(tuple("acme", 49.95), tuple("initech", 1200.0));
    }

    @Test
    void the_examples_of_channels_and_of_a_gauge_of_others_making_are_read() {
        assertThat(Read.samples(ContractFiles.example("sample-channels.json")))
                .containsExactly(new Sample("acme", GaugeArea.CHANNELS, 42, AT));
        assertThat(Read.samples(ContractFiles.example("sample-custom.json")))
                .containsExactly(new Sample("acme", new GaugeArea("custom:queue-length"), 17.5, AT));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-12.5, -12.5", "1e3, 1000", "0.1, 0.1", "1e24, 1e24", "-1e24, -1e24", "5e-17, 5e-17"})
    void a_value_may_be_any_number_that_a_message_can_carry(String written, double value) {
        assertThat(Read.samples(changed("{\"value\": " + written + "}")))
                .extracting(Sample::value)
                .containsExactly(value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"id": null}                    | missing-field: id is required
            {"id": ""}                      | invalid-field: id must have 1 to 256 characters
            {"company": null}               | missing-field: company is required
            {"company": "a/b"}              | invalid-field: company must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit
            {"area": null}                  | missing-field: area is required
            {"area": "mood"}                | unknown-area: area mood is not one of: balance, channels, custom:<name>
            {"area": "asr"}                 | unknown-area: area asr is not one of: balance, channels, custom:<name>
            {"area": "custom:"}             | unknown-area: area custom: is not one of: balance, channels, custom:<name>
            {"area": "consecutive-failures"} | unknown-area: area consecutive-failures is not one of: balance, channels, custom:<name>
            {"value": null}                 | missing-field: value is required
            {"value": "49.95"}              | invalid-field: value must be a number
            {"value": 1e400}                | invalid-field: value must be from -1.0E24 to 1.0E24
            {"value": -1.1e24}              | invalid-field: value must be from -1.0E24 to 1.0E24
            {"area": "channels", "value": -1} | invalid-field: value must not be negative
            {"at": null}                    | missing-field: at is required
            {"at": "09:14"}                 | invalid-field: at must be a time such as 2026-03-02T09:14:00Z
            {"at": "1969-12-31T23:59:59Z"}  | invalid-field: at is before 1970
            {"at": "2026-03-02T09:21:01Z"}  | in-the-future: at 2026-03-02T09:21:01Z is more than 5 minutes ahead of this machine's clock
            """)
    void a_sample_that_is_not_as_the_contract_says_is_rejected_with_what_is_wrong(String change, String rejection) {
        assertThat(Read.rejected(Read.SAMPLES, changed(change))).isEqualTo(rejection);
    }

    /** The example with some fields replaced. */
    private static byte[] changed(String change) {
        ObjectNode sample = (ObjectNode) ContractFiles.json(ContractFiles.example("sample-balance.json"));
        sample.setAll((ObjectNode) ContractFiles.json(Read.utf8(change)));
        return Read.utf8(sample.toString());
    }
}
