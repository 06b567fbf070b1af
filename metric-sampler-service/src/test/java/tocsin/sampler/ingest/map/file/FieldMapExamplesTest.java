package tocsin.sampler.ingest.map.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.TestClock;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.Answered;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Cdr;
import tocsin.sampler.call.CallEvent.Ended;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Started;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.ingest.Delivery;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.json.CallReader;
import tocsin.sampler.ingest.json.DeliveryReader;
import tocsin.sampler.ingest.map.FieldMap;
import tocsin.sampler.ingest.map.FieldMaps;

/** The maps of {@code docs/field-maps}, all in force at once, and the records beside them. */
class FieldMapExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "docs", "field-maps");
    private static final FieldMaps MAPS = FieldMapFiles.in(EXAMPLES);
    private static final Parties BOTH = new Parties("acme", "globex");
    private static final Instant SETUP = at("09:14:00.120");
    private static final Instant CONNECT = at("09:14:06.120");

    static Stream<Path> files() throws IOException {
        return Stream.concat(
                Files.list(EXAMPLES).filter(Files::isRegularFile),
                Stream.of(Path.of("src", "main", "resources", "field-maps", "freeswitch.yaml")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_map_is_as_the_schema_says(Path file) throws IOException {
        JsonNode map = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());

        assertThat(ContractFiles.faults("field-map.json", map)).isEmpty();
    }

    @Test
    void own_maps_are_asked_in_the_order_of_their_files_and_before_the_built_in_ones() {
        assertThat(MAPS.inOrder())
                .extracting(FieldMap::name)
                .containsExactly(
                        "asterisk-events", "asterisk", "billing", "kamailio-ended", "kamailio-failed", "freeswitch");
    }

    @Test
    void a_failed_call_of_kamailio_ends_when_its_invite_is_refused() {
        assertThat(calls("kamailio-failed.json"))
                .containsExactly(cdr("3f0a9d52@192.0.2.10", new Times(SETUP, null, null, at("09:14:08.250")), 486));
    }

    @Test
    void an_answered_call_of_kamailio_ends_with_its_bye() {
        assertThat(calls("kamailio-ended.json"))
                .containsExactly(cdr("a86c2f17@192.0.2.10", new Times(SETUP, null, CONNECT, at("09:15:06.120")), 200));
    }

    @Test
    void asterisk_tells_how_a_call_came_out_in_a_word() {
        assertThat(calls("asterisk.json"))
                .containsExactly(
                        cdr("1772442840.41", new Times(at("09:14:00"), null, at("09:14:06"), at("09:15:06")), 200),
                        cdr("1772442850.43", new Times(at("09:14:10"), null, null, at("09:14:40")), 480),
                        new Cdr(
                                new CallKey("1772442860.45", "cdr"),
                                new Parties("acme", null),
                                new Times(at("09:14:20"), null, null, at("09:14:20")),
                                null));
    }

    @Test
    void asterisk_s_events_have_other_names() {
        assertThat(calls("asterisk-events.json"))
                .containsExactly(cdr("1772442840.41", new Times(at("09:14:00"), null, null, at("09:14:08")), 486));
    }

    @Test
    void a_billing_system_s_events_and_rated_calls_are_read() {
        assertThat(calls("billing.json"))
                .containsExactly(
                        new Started(new CallKey("billing-900", "started"), BOTH, new Times(SETUP, null, null, null)),
                        new Answered(
                                new CallKey("billing-900", "answered"),
                                BOTH,
                                new Times(SETUP, at("09:14:02.620"), CONNECT, null)),
                        new Ended(
                                new CallKey("billing-900", "ended"),
                                BOTH,
                                new Times(SETUP, null, CONNECT, at("09:15:06.120")),
                                200),
                        new Cdr(
                                new CallKey("billing-901", "cdr"),
                                new Parties("acme", "initech"),
                                new Times(SETUP, null, CONNECT, at("09:15:06.620")),
                                200),
                        new Cdr(
                                new CallKey("billing-902", "cdr"),
                                new Parties("acme", null),
                                new Times(SETUP, null, null, at("09:14:12.120")),
                                603));
    }

    private static Cdr cdr(String id, Times times, int sipCode) {
        return new Cdr(new CallKey(id, "cdr"), BOTH, times, sipCode);
    }

    private static List<CallEvent> calls(String record) {
        CallReader calls = new CallReader(new TestClock("2026-03-02T09:16:00Z"), MAPS);
        Delivery delivery = new DeliveryReader(ContractFiles.JSON, calls).read(bytes(record));
        assertThat(delivery.rejections()).isEmpty();
        return delivery.reports().stream()
                .map(report -> ((Report.OfCall) report).call())
                .toList();
    }

    private static byte[] bytes(String record) {
        try {
            return Files.readAllBytes(EXAMPLES.resolve("records").resolve(record));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + "Z");
    }
}
