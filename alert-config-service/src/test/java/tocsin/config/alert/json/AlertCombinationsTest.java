package tocsin.config.alert.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Contract;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

/** Which fields make sense together, and what is said of those that do not. */
class AlertCombinationsTest {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    /** A combination, then a line for each field that is refused: all of them, and no other. */
    private static final String REFUSED =
            """
            "area": "balance", "operator": "<", "threshold": 50, "samplePeriod": "PT5M", "minimumCalls": 30, "noData": "fire"
              samplePeriod   | has no meaning for the area balance, which is not measured over time
              minimumCalls   | has no meaning for the area balance, which is not measured over time
              noData         | can only be keep for the area balance, whose last value stays
            "area": "channels", "operator": ">", "threshold": 450, "samplePeriod": "PT5M", "minimumCalls": 1, "noData": "reset"
              samplePeriod   | has no meaning for the area channels, which is not measured over time
              minimumCalls   | has no meaning for the area channels, which is not measured over time
              noData         | can only be keep for the area channels, whose last value stays
            "area": "consecutive-failures", "operator": ">=", "threshold": 20, "minimumCalls": 30
              minimumCalls   | has no meaning for the area consecutive-failures, which is not measured over time
            "area": "custom:queue", "operator": ">", "threshold": 5, "samplePeriod": "PT10S", "noData": "fire"
              samplePeriod   | has no meaning for the area custom:queue, which is not measured over time
              noData         | can only be keep for the area custom:queue, whose last value stays
            "area": "asr", "operator": "<", "threshold": 30
              samplePeriod   | is required for the area asr
            "area": "cps", "operator": ">", "threshold": 30, "samplePeriod": "PT1M", "minimumCalls": 30, "noData": "fire"
              minimumCalls   | has no meaning for the area cps, which is 0 without calls
              noData         | can only be keep for the area cps, which is 0 without calls

            "area": "asr", "operator": "<", "threshold": 101, "resetThreshold": 102, "samplePeriod": "PT5M"
              threshold      | must be from 0 to 100, since asr is in per cent
              resetThreshold | must be from 0 to 100, since asr is in per cent
            "area": "ner", "operator": "<", "threshold": -1, "resetThreshold": 101, "samplePeriod": "PT5M"
              threshold      | must be from 0 to 100, since ner is in per cent
              resetThreshold | must be from 0 to 100, since ner is in per cent
            "area": "pdd", "operator": ">", "threshold": 3, "resetThreshold": -0.1, "samplePeriod": "PT5M"
              resetThreshold | must not be negative, since no value of pdd is
            "area": "channels", "operator": ">", "threshold": 10.5, "resetThreshold": -1
              threshold      | must be a whole number, since channels are counted
              resetThreshold | must not be negative, since no value of channels is
            "area": "consecutive-failures", "operator": ">", "threshold": -2, "resetThreshold": 0.5
              threshold      | must not be negative, since no value of consecutive-failures is
              resetThreshold | must be a whole number, since consecutive-failures are counted
            "area": "asr", "operator": "<", "threshold": 0, "samplePeriod": "PT5M"
              threshold      | can never be undercut, since no value of asr is below 0
            "area": "ner", "operator": ">", "threshold": 100, "samplePeriod": "PT5M"
              threshold      | can never be exceeded, since no value of ner is above 100
            "area": "channels", "operator": "<", "threshold": 0
              threshold      | can never be undercut, since no value of channels is below 0

            "area": "balance", "operator": "<", "threshold": 30, "resetThreshold": 29.9
              resetThreshold | must not be below the threshold, since < fires there
            "area": "balance", "operator": "<=", "threshold": 30, "resetThreshold": 29.9
              resetThreshold | must not be below the threshold, since <= fires there
            "area": "balance", "operator": ">", "threshold": 30, "resetThreshold": 30.1
              resetThreshold | must not be above the threshold, since > fires there
            "area": "balance", "operator": ">=", "threshold": 30, "resetThreshold": 30.1
              resetThreshold | must not be above the threshold, since >= fires there
            "area": "balance", "operator": "=", "threshold": 30, "resetThreshold": 31
              resetThreshold | has no meaning for the operator =, which has no good side
            "area": "balance", "operator": "!=", "threshold": 30, "resetThreshold": 30
              resetThreshold | has no meaning for the operator !=, which has no good side

            "area": "balance", "operator": "<", "threshold": 50, "holdFor": "P1DT1S", "repeat": "PT59S", "penalty": "PT59S"
              holdFor        | must be from PT0S to P1D
              repeat         | must be from PT1M to P366D
              penalty        | must be from PT1M to P31D
            "area": "balance", "operator": "<", "threshold": 50, "repeat": "P367D", "penalty": "P31DT1S"
              repeat         | must be from PT1M to P366D
              penalty        | must be from PT1M to P31D
            "area": "asr", "operator": "<", "threshold": 50, "samplePeriod": "PT15S", "minimumCalls": 0
              samplePeriod   | must be from PT10S to P1D in steps of 10 seconds
              minimumCalls   | must be from 1 to 1000000

            "area": "balance", "operator": "<", "threshold": 50, "schedule": "0 8 * * *"
              schedule       | has no meaning for the operator <, which compares: only always and the area script have a schedule
            "area": "balance", "operator": "=", "schedule": "0 8 * * *", "resetThreshold": 50
              threshold      | is required
              resetThreshold | has no meaning for the operator =, which has no good side
              schedule       | has no meaning for the operator =, which compares: only always and the area script have a schedule
            "area": "balance", "schedule": "0 8 * * *"
              operator       | is required
            "area": "balance", "operator": "always"
              schedule       | is required for the operator always
            "area": "balance", "operator": "always", "schedule": "0 0 30 2 *"
              schedule       | never comes: none of its months has such a day
            "area": "balance", "operator": "always", "schedule": "0 8 * * *", "threshold": 50, "resetThreshold": 60
              threshold      | has no meaning for the operator always, which compares with nothing
              resetThreshold | has no meaning for the operator always, which compares with nothing
            "area": "asr", "operator": "always", "schedule": "0 8 * * *", "samplePeriod": "PT1H", "holdFor": "PT1S", "repeat": "P1D"
              holdFor        | has no meaning for the operator always, which tells at the times of its schedule
              repeat         | has no meaning for the operator always, which tells at the times of its schedule
            "area": "asr", "operator": "always", "schedule": "0 8 * * *", "noData": "fire", "penalty": "PT1H", "notifyReset": false
              samplePeriod   | is required for the area asr
              noData         | has no meaning for the operator always, which tells also that there is no value
              penalty        | has no meaning for the operator always, which finds no fault with anybody
              notifyReset    | has no meaning for the operator always, which has nothing to reset
            "area": "balance", "operator": "always", "schedule": "0 8 * * *", "samplePeriod": "P1D", "noData": "reset"
              samplePeriod   | has no meaning for the area balance, which is not measured over time
              noData         | has no meaning for the operator always, which tells also that there is no value

            "area": "balance", "operator": "<", "threshold": 50, "company": "acme", "tag": "gold"
              company        | excludes tag: an alert is about one company, about a tag, or about all companies
              tag            | excludes company: an alert is about one company, about a tag, or about all companies
            "area": "balance", "operator": "<", "threshold": 50, "script": "margin"
              script         | has a meaning for the area script only
            "area": "asr", "operator": "always", "schedule": "0 8 * * *", "samplePeriod": "PT1H", "script": "margin"
              script         | has a meaning for the area script only
            "area": "balance", "operator": "<", "threshold": 50, "script": "My script"
              script         | must be 1 to 63 small letters, digits or '-', the first a letter or a digit

            "area": "script"
              script         | is required for the area script
            "area": "script", "script": "margin", "samplePeriod": "PT5M", "minimumCalls": 30
              samplePeriod   | has no meaning for the area script, whose script looks as far back as it likes
              minimumCalls   | has no meaning for the area script, whose script looks as far back as it likes
            "area": "script", "script": "margin", "operator": "always", "schedule": "0 8 * * *"
              operator       | cannot be always for the area script: a script runs on its schedule and says itself what to tell
            "area": "script", "operator": "always", "threshold": 5, "holdFor": "P2D", "penalty": "PT1S"
              script         | is required for the area script
              operator       | cannot be always for the area script: a script runs on its schedule and says itself what to tell
              holdFor        | must be from PT0S to P1D
              penalty        | must be from PT1M to P31D
            "area": "script", "script": "margin", "threshold": 5
              operator       | is required to compare what the script answers with a threshold
            "area": "script", "script": "margin", "resetThreshold": 5, "repeat": "PT1S"
              operator       | is required to compare what the script answers with a threshold
              repeat         | must be from PT1M to P366D
            "area": "script", "script": "margin", "operator": "<", "schedule": "*/5 * * * *"
              threshold      | is required
            "area": "script", "script": "margin", "operator": ">", "threshold": 5, "resetThreshold": 6, "repeat": "PT1S"
              resetThreshold | must not be above the threshold, since > fires there
              repeat         | must be from PT1M to P366D
            "area": "script", "script": "margin", "operator": "=", "threshold": 5, "resetThreshold": 6
              resetThreshold | has no meaning for the operator =, which has no good side
            "area": "script", "script": "margin", "schedule": "0 0 30 2 *"
              schedule       | never comes: none of its months has such a day
            "area": "script", "script": "margin", "company": "acme", "tag": "gold"
              company        | excludes tag: an alert is about one company, about a tag, or about all companies
              tag            | excludes company: an alert is about one company, about a tag, or about all companies
            "area": "balance", "operator": "<", "threshold": 50, "template": "My words"
              template       | must be 1 to 63 small letters, digits or '-', the first a letter or a digit
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_makes_no_sense_together_is_refused_with_every_reason(String combination, List<FieldError> reasons) {
        assertThat(errors(combination)).containsExactlyInAnyOrderElementsOf(reasons);
    }

    static Stream<Arguments> refused() {
        Deque<String> combinations = new ArrayDeque<>();
        Deque<List<FieldError>> reasons = new ArrayDeque<>();
        REFUSED.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (line.startsWith(" ")) {
                String[] cells = line.strip().split(" *\\| ", 2);
                reasons.getLast().add(FieldError.inBody(cells[0], cells[1]));
            } else {
                combinations.add(line);
                reasons.add(new ArrayList<>());
            }
        });
        return combinations.stream().map(combination -> Arguments.of(combination, reasons.remove()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                "area": "asr", "operator": "<=", "threshold": 0, "samplePeriod": "PT5M", "noData": "fire\"""",
                """
                "area": "asr", "operator": "<=", "threshold": 30, "resetThreshold": 30, "samplePeriod": "P1D\"""",
                """
                "area": "acd", "operator": "always", "schedule": "0 8 * * *", "samplePeriod": "P1D", "minimumCalls": 100""",
                """
                "area": "balance", "operator": "<", "threshold": -1000, "holdFor": "P1D", "repeat": "P366D", "penalty": "P31D\"""",
                """
                "area": "balance", "operator": "!=", "threshold": 0.01, "noData": "keep", "repeat": "PT1M", "penalty": "PT1M\"""",
                """
                "area": "channels", "operator": "=", "threshold": 0""",
                """
                "area": "consecutive-failures", "operator": ">=", "threshold": 2E+1, "resetThreshold": 0.0, "tag": "gold\"""",
                """
                "area": "custom:q", "operator": ">", "threshold": -0.5, "resetThreshold": -0.75""",
                """
                "area": "cps", "operator": "always", "schedule": "*/5 * * * *", "samplePeriod": "PT1M", "threshold": null,
                "holdFor": "PT0S", "noData": "keep", "notifyReset": true, "repeat": null, "penalty": null, "script": null""",
                """
                "area": "balance", "operator": "<", "threshold": 50, "template": "night-shift\"""",
                """
                "area": "script", "script": "margin", "operator": null, "threshold": null, "schedule": null, "samplePeriod": null""",
                """
                "area": "script", "script": "margin", "schedule": "*/5 * * * *", "tag": "gold", "noData": "fire\"""",
                """
                "area": "script", "script": "margin", "operator": "<", "threshold": -0.02, "resetThreshold": 0, "schedule": "0 8 * * *\"""",
                """
                "area": "script", "script": "m", "operator": "!=", "threshold": 0, "holdFor": "P1D", "noData": "reset", "penalty": "P31D\"""",
                """
                "area": "script", "script": "m", "holdFor": "PT1M", "repeat": "P1D", "penalty": "PT1H", "notifyReset": false""",
                """
                "area": "balance", "operator": "always", "schedule": "0 8 * * *", "template": "report\""""
            })
    void what_makes_sense_together_is_an_alert(String combination) {
        assertThat(errors(combination)).isEmpty();
    }

    /** A merge patch on an alert of the contract, and the fields that have to go with it. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("turned")
    void what_turns_an_alert_into_another_kind_must_take_along_what_has_no_meaning_there(
            String file, String patch, List<String> fields) {
        ObjectNode before = AlertJson.of(AlertReader.readNew(ID, Contract.example(file)));
        JsonNode merged = MergePatch.apply(before, Contract.json(patch));

        assertThat(errors(merged).stream().map(FieldError::pointer))
                .containsExactlyInAnyOrderElementsOf(
                        fields.stream().map(field -> "#/" + field).toList());
        fields.forEach(field -> ((ObjectNode) merged).remove(field));
        assertThat(errors(merged)).isEmpty();
    }

    static Stream<Arguments> turned() {
        return Stream.of(
                turned("alert-request.json", "{\"area\": \"balance\"}", "samplePeriod", "minimumCalls"),
                turned("alert-request.json", "{\"area\": \"cps\"}", "minimumCalls"),
                turned("alert-request.json", "{\"operator\": \"=\"}", "resetThreshold"),
                turned(
                        "alert-request.json",
                        "{\"operator\": \"always\", \"schedule\": \"0 8 * * *\"}",
                        "threshold",
                        "resetThreshold"),
                turned(
                        "alert-request-penalty.json",
                        "{\"operator\": \"always\", \"schedule\": \"0 8 * * *\", \"repeat\": \"P1D\"}",
                        "threshold",
                        "resetThreshold",
                        "penalty",
                        "repeat"),
                turned("alert-request-always.json", "{\"operator\": \"<\", \"threshold\": 50}", "schedule"),
                turned(
                        "alert-request.json",
                        "{\"area\": \"script\", \"script\": \"margin\"}",
                        "samplePeriod",
                        "minimumCalls"),
                turned(
                        "alert-request-script.json",
                        "{\"area\": \"balance\", \"operator\": \"<\", \"threshold\": 50}",
                        "script"),
                turned(
                        "alert-request-script.json",
                        """
                        {"area": "balance", "operator": "<", "threshold": 50, "schedule": "0 8 * * *", "noData": "fire"}""",
                        "script",
                        "schedule",
                        "noData"),
                turned("alert-request-channels.json", "{\"company\": \"acme\"}", "company", "tag"));
    }

    private static Arguments turned(String file, String patch, String... fields) {
        return Arguments.of(file, patch, Arrays.asList(fields));
    }

    private static List<FieldError> errors(String combination) {
        return errors(Contract.json(
                "{\"title\": \"Low\", \"recipients\": [\"noc@acme.example\"], " + combination.strip() + "}"));
    }

    private static List<FieldError> errors(JsonNode body) {
        try {
            AlertReader.readReplacement(ID, body);
            return List.of();
        } catch (ProblemException refused) {
            return refused.problem().errors();
        }
    }
}
