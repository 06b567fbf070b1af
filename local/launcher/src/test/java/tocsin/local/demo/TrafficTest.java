package tocsin.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");
    private static final int MANY = 1_000;

    private final Traffic traffic = new Traffic(1, "acme", "run");

    @Test
    void the_same_seed_gives_the_same_calls() {
        Traffic again = new Traffic(1, "acme", "run");

        assertThat(many(traffic::healthy)).isEqualTo(many(again::healthy));
    }

    @Test
    void another_run_shares_no_id() {
        Traffic other = new Traffic(1, "acme", "other");
        Set<String> ids = many(traffic::healthy).stream().map(Call::id).collect(Collectors.toSet());

        assertThat(ids).hasSize(MANY);
        assertThat(many(other::healthy)).extracting(Call::id).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void on_a_good_day_nine_of_ten_are_answered() {
        assertThat(many(traffic::healthy).stream().filter(Call::isAnswered).count())
                .isBetween(870L, 930L);
    }

    @Test
    void in_an_outage_every_call_fails_with_503() {
        assertThat(many(traffic::broken))
                .allSatisfy(call -> assertThat(call.isAnswered()).isFalse())
                .extracting(Call::sipCode)
                .containsOnly(503);
    }

    @Test
    void every_call_ends_now_and_its_times_are_in_order() {
        assertThat(many(traffic::healthy)).allSatisfy(call -> {
            assertThat(call.endedAt()).isEqualTo(NOW.toString());
            assertThat(Instant.parse(call.startedAt())).isBefore(NOW);
            if (call.isAnswered()) {
                assertThat(List.of(call.startedAt(), call.ringingAt(), call.answeredAt(), call.endedAt()))
                        .map(Instant::parse)
                        .isSorted();
            }
        });
    }

    @Test
    void a_call_has_no_field_that_the_contracts_examples_lack() throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode example = json.readTree(
                Path.of("../../docs/contracts/examples/call-cdr.json").toFile());
        JsonNode call = json.valueToTree(many(traffic::healthy).stream()
                .filter(Call::isAnswered)
                .findFirst()
                .orElseThrow());

        assertThat(names(example)).containsAll(names(call));
        assertThat(call.path("type")).isEqualTo(example.path("type"));
        assertThat(call.path("destination").textValue()).matches("\\+447700900\\d{3}");
    }

    private static List<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).toList();
    }

    private static List<Call> many(Function<Instant, Call> calls) {
        return IntStream.range(0, MANY).mapToObj(i -> calls.apply(NOW)).toList();
    }
}
