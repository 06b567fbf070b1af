package tocsin.config.alert.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.config.Contract;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

/** Which fields mean something for which area and operator. The editor of the portal pages is held to the same table. */
class AlertFieldsTest {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final String TABLE = "/alert-rules/fields-with-a-meaning.txt";

    /** A value for each field of the table that is not what it is anyway. */
    private static final JsonNode VALUES = Contract.json(
            """
            {"threshold": 50, "resetThreshold": 50, "samplePeriod": "PT5M", "minimumCalls": 30, "schedule": "0 8 * * *",
             "script": "margin", "holdFor": "PT1M", "noData": "fire", "repeat": "PT1H", "penalty": "PT1H", "notifyReset": false}""");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("table")
    void fields_with_a_meaning_are_accepted_all_together(String area, String operator, Set<String> fields) {
        assertThat(refused(alert(area, operator, fields))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("table")
    void any_other_field_is_refused(String area, String operator, Set<String> fields) {
        Set<String> others = new TreeSet<>();
        VALUES.fieldNames().forEachRemaining(others::add);
        others.removeAll(fields);

        for (String other : others) {
            Set<String> all = new LinkedHashSet<>(fields);
            all.add(other);
            assertThat(refused(alert(area, operator, all)))
                    .as(other)
                    .containsExactly("#/" + (isVerdict(area, operator, other) ? "operator" : other));
        }
    }

    /** A script without an operator lacks it as soon as there is something to compare with. */
    private static boolean isVerdict(String area, String operator, String field) {
        return area.equals("script")
                && operator.equals("none")
                && field.toLowerCase().endsWith("threshold");
    }

    static Stream<Arguments> table() throws IOException {
        try (InputStream table = AlertFieldsTest.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .flatMap(cells -> words(cells[0]).flatMap(area -> words(cells[1])
                            .map(operator -> Arguments.of(
                                    area,
                                    operator,
                                    new TreeSet<>(words(cells[2]).toList())))));
        }
    }

    private static Stream<String> words(String cell) {
        return Arrays.stream(cell.strip().split(" +"));
    }

    private static JsonNode alert(String area, String operator, Set<String> fields) {
        ObjectNode alert = (ObjectNode) Contract.json("{\"title\": \"Low\", \"recipients\": [\"noc@acme.example\"]}");
        alert.put("area", area);
        if (!operator.equals("none")) {
            alert.put("operator", operator);
        }
        fields.forEach(field -> alert.set(field, VALUES.get(field)));
        return alert;
    }

    private static List<String> refused(JsonNode alert) {
        try {
            AlertReader.readReplacement(ID, alert);
            return List.of();
        } catch (ProblemException refused) {
            return refused.problem().errors().stream().map(FieldError::pointer).toList();
        }
    }
}
