package tocsin.sampler.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.ingest.Delivery;
import tocsin.sampler.ingest.Rejection;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.Report;

class DeliveryReaderTest {

    @Test
    void one_object_is_one_report() {
        Delivery delivery = Read.CALLS.read(ContractFiles.example("call-cdr.json"));

        assertThat(delivery.reports()).extracting(Report::identity).containsExactly("cdr/5d1c8a0e-call-1");
        assertThat(delivery.rejections()).isEmpty();
    }

    @Test
    void an_array_is_a_report_for_each_of_its_objects_in_their_order() {
        Delivery delivery = Read.CALLS.read(ContractFiles.example("calls-live.json"));

        assertThat(delivery.reports())
                .extracting(Report::identity)
                .containsExactly("started/5d1c8a0e-call-3", "answered/5d1c8a0e-call-3", "ended/5d1c8a0e-call-3");
        assertThat(delivery.rejections()).isEmpty();
    }

    static Stream<Path> releasedCalls() throws IOException {
        return ContractFiles.released("call");
    }

    @ParameterizedTest
    @MethodSource("releasedCalls")
    void calls_are_read_as_publishers_of_every_version_send_them(Path message) throws IOException {
        Delivery delivery = Read.CALLS.read(Files.readAllBytes(message));

        assertThat(delivery.reports()).isNotEmpty();
        assertThat(delivery.rejections()).isEmpty();
    }

    static Stream<Path> releasedSamples() throws IOException {
        return ContractFiles.released("sample");
    }

    @ParameterizedTest
    @MethodSource("releasedSamples")
    void samples_are_read_as_publishers_of_every_version_send_them(Path message) throws IOException {
        Delivery delivery = Read.SAMPLES.read(Files.readAllBytes(message));

        assertThat(delivery.reports()).isNotEmpty();
        assertThat(delivery.rejections()).isEmpty();
    }

    @Test
    void an_empty_array_is_nothing() {
        assertThat(Read.CALLS.read(Read.utf8(" [ ] "))).isEqualTo(new Delivery(List.of(), List.of()));
    }

    @Test
    void an_element_that_cannot_be_taken_is_rejected_alone_with_its_own_bytes() {
        String good = new String(ContractFiles.example("call-failed.json"), StandardCharsets.UTF_8).strip();
        String odd = "{ \"id\":\"Zürich \\u00e9 ☎\",\n  \"type\" : \"cdr\" }";

        Delivery delivery = Read.CALLS.read(Read.utf8("[" + good + " ,\n " + odd + ", 7,\"text\",[1, 2] ,null\t]"));

        assertThat(delivery.reports()).extracting(Report::identity).containsExactly("cdr/5d1c8a0e-call-2");
        assertThat(delivery.rejections())
                .extracting(rejection -> rejection.index() + " " + rejection.reason() + " "
                        + new String(rejection.original(), StandardCharsets.UTF_8))
                .containsExactly(
                        "1 MISSING_FIELD " + odd,
                        "2 NOT_AN_OBJECT 7",
                        "3 NOT_AN_OBJECT \"text\"",
                        "4 NOT_AN_OBJECT [1, 2]",
                        "5 NOT_AN_OBJECT null");
        assertThat(delivery.rejections().get(1).detail()).isEqualTo("Expected a JSON object");
    }

    @Test
    void an_array_of_more_than_is_taken_at_a_time_is_rejected_whole() {
        byte[] most = Read.utf8("[" + "0,".repeat(9_999) + "0]");
        byte[] more = Read.utf8("[" + "0,".repeat(10_000) + "0]");

        assertThat(Read.CALLS.read(most).rejections()).hasSize(10_000);
        assertThat(Read.CALLS.read(more))
                .isEqualTo(new Delivery(
                        List.of(),
                        List.of(new Rejection(0, more, Reason.TOO_MANY, "The array has more than 10000 elements"))));
    }

    @Test
    void an_object_alone_that_cannot_be_taken_is_rejected_without_the_space_around_it() {
        Delivery delivery = Read.CALLS.read(Read.utf8(" {\"id\": \"x\"}\n"));

        assertThat(delivery.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(Reason.MISSING_FIELD);
            assertThat(rejection.original()).asString(StandardCharsets.UTF_8).isEqualTo("{\"id\": \"x\"}");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ``                          | The body is empty
            `  `                        | The body is empty
            {"id": "x", oops            | at line 1, column
            {"id": "x"                  | at line 1, column
            [{"id": "x"}                | at line 1, column
            [{"id": "x"},]              | at line 1, column
            [                           | at line 1, column
            ]                           | at line 1, column
            {"id": "x", "id": "y"}      | Duplicate field 'id'
            {"id": "x"} {"id": "y"}     | There is something after the end at line 1, column 14
            [] x                        | at line 1, column
            {"id": "x"}]                | at line 1, column
            <call/>                     | at line 1, column 1
            NaN                         | at line 1, column
            {"id": 1e9999999999}        | A number is too large or too small to be read at line 1, column
            [-1e-9999999999]            | A number is too large or too small to be read at line 1, column
            """)
    void a_body_that_is_no_json_is_rejected_whole_and_says_where_it_went_wrong(String body, String detail) {
        assertThat(Read.rejected(Read.CALLS, Read.utf8(body)))
                .startsWith("malformed: ")
                .contains(detail);
    }

    @Test
    void nothing_of_an_array_with_a_broken_end_is_taken() {
        byte[] array = ContractFiles.example("calls-live.json");
        byte[] broken = Arrays.copyOf(array, array.length - 3);

        assertThat(Read.rejected(Read.CALLS, broken)).startsWith("malformed: ");
    }

    @Test
    void what_is_nested_too_deep_is_rejected_whole() {
        String deep = "[".repeat(1000) + "]".repeat(1000);

        assertThat(Read.rejected(Read.CALLS, Read.utf8(deep)))
                .startsWith("malformed: ")
                .contains("nesting depth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "UTF-32LE"})
    void json_is_utf_8_and_every_other_encoding_is_rejected_whole(String charset) {
        assertThat(Read.rejected(Read.CALLS, "[7, {}]".getBytes(Charset.forName(charset))))
                .startsWith("malformed: ");
    }

    @Test
    void bytes_that_are_no_utf_8_are_rejected_whole() {
        byte[] latin1 = "{\"id\": \"Zürich\", \"type\": \"cdr\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Read.rejected(Read.CALLS, latin1)).startsWith("malformed: Invalid UTF-8");
    }
}
