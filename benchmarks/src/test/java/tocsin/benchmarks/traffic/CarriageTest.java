package tocsin.benchmarks.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.benchmarks.population.Kind;

class CarriageTest {

    private static final Path SCHEMAS = Path.of("../docs/contracts/schemas");
    private static final Instant NOW = Instant.parse("2026-03-02T09:14:00.123456Z");

    private final ObjectMapper json = new ObjectMapper();
    private final Reports reports = new Reports();
    private final Carriage carriage = new Carriage(Kind.CUSTOMER.ids(680), Kind.CARRIER.ids(20), reports);

    @Test
    void calls_are_as_the_contract_wants_them() throws IOException {
        assertThat(schema("call.json").validate(json.readTree(carriage.next(NOW))))
                .isEmpty();
        assertThat(schema("calls.json").validate(json.readTree(carriage.next(50, NOW))))
                .isEmpty();
        assertThat(schema("sample.json").validate(json.readTree(reports.balance("a", 40, NOW))))
                .isEmpty();
    }

    @Test
    void every_call_has_an_id_of_its_own() throws IOException {
        Set<String> ids = new HashSet<>();
        json.readTree(carriage.next(500, NOW))
                .forEach(call -> ids.add(call.path("id").textValue()));

        assertThat(ids).hasSize(500);
    }

    @Test
    void three_of_five_calls_are_answered_and_nobody_has_more_than_three_failures_in_a_row() throws IOException {
        Map<String, List<Boolean>> outcomes = new HashMap<>();
        for (JsonNode call : json.readTree(carriage.next(68_000, NOW))) {
            boolean answered = call.has("answeredAt");
            outcomes.computeIfAbsent(call.path("customer").textValue(), company -> new ArrayList<>())
                    .add(answered);
            outcomes.computeIfAbsent(call.path("carrier").textValue(), company -> new ArrayList<>())
                    .add(answered);
        }

        assertThat(outcomes).hasSize(700).allSatisfy((company, calls) -> {
            double share = (double) calls.stream().filter(answered -> answered).count() / calls.size();
            assertThat(share).isBetween(0.5, 0.7);
            assertThat(failuresInARow(calls)).isLessThan(4);
        });
    }

    private static int failuresInARow(List<Boolean> outcomes) {
        int most = 0;
        int row = 0;
        for (boolean answered : outcomes) {
            row = answered ? 0 : row + 1;
            most = Math.max(most, row);
        }
        return most;
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SCHEMAS.resolve(name).toUri().toString()));
    }
}
