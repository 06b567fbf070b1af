package tocsin.sampler.script.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.company.Company;
import tocsin.sampler.script.Told;

/** The scripts that the guide shows, {@code docs/scripts/*.js}, on known numbers. It is Monday, 09:14 in UTC. */
class ExamplesTest {

    private static final Path FOLDER = Path.of("..", "docs", "scripts");
    private static final String NOTHING = "{}";

    private final Rehearsal rehearsal = new Rehearsal();
    private final Records records = rehearsal.records;

    private static String source(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".js"));
    }

    private Performance run(String name) throws IOException {
        return rehearsal.run(source(name));
    }

    private static Company carrier(String id) {
        return new Company(id, id.toUpperCase(), Set.of("carriers"), "USD", ZoneId.of("UTC"));
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private void compares() {
        rehearsal.under(ARule.scripted("margin").comparing(Operator.BELOW, 4));
    }

    /** Everything that came of it. */
    private static void assertRun(Performance run, String answer, String console, String state, Told... told) {
        assertThat(run.fault()).isEmpty();
        assertThat(json(run.returned().orElseThrow())).isEqualTo(json(answer));
        assertThat(run.console()).isEqualTo(console);
        assertThat(json(run.state())).isEqualTo(json(state));
        assertThat(run.told()).containsExactly(told);
    }

    private static JsonNode json(String text) {
        return ContractFiles.json(text.getBytes());
    }

    @Test
    void balance_runway_tells_how_many_hours_are_left() throws IOException {
        compares();
        records.sample("acme", "balance", minutes(70), 100)
                .sample("acme", "balance", minutes(40), 70)
                .sample("acme", "balance", minutes(30), 90)
                .sample("acme", "balance", minutes(2), 80);

        assertRun(
                run("balance-runway"),
                """
                {"value": 2, "message": "The balance lasts for 2 hours at 40.00 EUR an hour",
                 "vars": {"hours": 2, "perHour": 40, "left": 80}}""",
                "",
                NOTHING);
    }

    @Test
    void balance_runway_is_good_while_nothing_is_spent_and_says_nothing_without_a_balance() throws IOException {
        compares();
        assertRun(run("balance-runway"), "null", "", NOTHING);

        records.sample("acme", "balance", minutes(500), 100);
        assertRun(
                run("balance-runway"),
                "{\"fire\": false, \"message\": \"Nothing is spent; 100 EUR are left\"}",
                "",
                NOTHING);
    }

    @Test
    void the_script_of_the_contract_fires_where_what_is_left_lasts_for_less_than_two_hours() throws IOException {
        String contract = ContractFiles.json(ContractFiles.example("script.json"))
                .get("source")
                .asText();
        records.sample("acme", "balance", minutes(70), 100).sample("acme", "balance", minutes(40), 70);
        assertRun(rehearsal.run(contract), "false", "", NOTHING);

        records.sample("acme", "balance", minutes(2), 60);
        assertRun(rehearsal.run(contract), "true", "", NOTHING);
    }

    @Test
    void margin_per_call_is_what_is_earned_with_an_average_call() throws IOException {
        compares();
        assertRun(run("margin-per-call"), "null", "", NOTHING);

        records.sample("acme", "custom:price-per-minute", minutes(100), 0.021)
                .sample("acme", "custom:cost-per-minute", minutes(90), 0.0125)
                .calls("acme", minutes(20), new CallSums(3, 3, 2, 2, 240_000, 2, 4000));
        assertRun(run("margin-per-call"), "0.017", "", NOTHING);
    }

    @Test
    void asr_drop_fires_where_the_same_hour_of_yesterday_was_far_better() throws IOException {
        records.calls("acme", minutes(10), 30, 30)
                .calls("acme", minutes(50), 0, 40)
                .calls("acme", minutes(24 * 60 + 10), 40, 10)
                .calls("acme", minutes(24 * 60 + 50), 40, 10)
                .calls("acme", minutes(24 * 60 + 90), 0, 1000);

        assertRun(
                run("asr-drop"),
                """
                {"fire": true, "message": "ASR 30.0 %, yesterday 80.0 %",
                 "vars": {"today": {"calls": 100, "value": 30}, "yesterday": {"calls": 100, "value": 80}}}""",
                "",
                NOTHING);
    }

    @Test
    void asr_drop_says_nothing_where_there_was_hardly_a_call() throws IOException {
        records.calls("acme", minutes(10), 0, 100).calls("acme", minutes(24 * 60 + 10), 49, 0);

        assertRun(run("asr-drop"), "null", "", NOTHING);
    }

    @Test
    void worst_carrier_fires_for_the_one_with_the_lowest_asr_alone() throws IOException {
        rehearsal
                .forEverybody()
                .with(carrier("globex"))
                .with(carrier("initech"))
                .with(carrier("umbrella"));
        records.calls("acme", minutes(5), 9, 27)
                .calls("globex", minutes(5), 20, 20)
                .calls("initech", minutes(5), 0, 19);
        String ranking =
                """
                 "message": "Acme Telecom has the lowest ASR of 2 carriers: 25.0 %",
                 "vars": {"ranking": [{"id": "acme", "name": "Acme Telecom", "value": 25, "samples": 36},
                                      {"id": "globex", "name": "GLOBEX", "value": 50, "samples": 40}]}}""";

        assertRun(run("worst-carrier"), "{\"fire\": true, " + ranking, "", NOTHING);
        rehearsal.about(carrier("globex")).forEverybody();
        assertRun(run("worst-carrier"), "{\"fire\": false, " + ranking, "", NOTHING);
    }

    @Test
    void pdd_and_ner_fires_where_both_are_bad() throws IOException {
        assertRun(run("pdd-and-ner"), "null", "", NOTHING);

        records.calls("acme", minutes(5), new CallSums(40, 40, 10, 30, 600_000, 20, 90_000));
        assertRun(run("pdd-and-ner"), "{\"fire\": true, \"message\": \"PDD 4.5 s and NER 75.0 %\"}", "", NOTHING);

        records.calls("acme", minutes(3), new CallSums(160, 160, 150, 160, 0, 0, 0));
        assertRun(run("pdd-and-ner"), "{\"fire\": false, \"message\": \"PDD 4.5 s and NER 95.0 %\"}", "", NOTHING);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // when, in Berlin an hour later                      answered, failed, answer
        "2026-03-02T09:14:00Z,                                1,        9,      true",
        "2026-03-02T09:14:00Z,                                5,        5,      false",
        "2026-03-02T09:14:00Z,                                0,        9,      null",
        "2026-03-02T06:59:00Z,                                0,        10,     false",
        "2026-03-02T17:00:00Z,                                0,        10,     false",
        "2026-03-07T09:14:00Z,                                0,        10,     false",
    })
    void business_hours_fires_in_business_hours_only(String at, long answered, long failed, String answer)
            throws IOException {
        rehearsal.at(at);
        records.calls("acme", Duration.between(Instant.parse(at), Rehearsal.NOW).plusMinutes(5), answered, failed);

        assertRun(run("business-hours"), answer, "", NOTHING);
    }

    @Test
    void quiet_weekend_fires_where_somebody_calls_on_a_sunday() throws IOException {
        records.calls("acme", minutes(20), 11, 0);
        assertRun(run("quiet-weekend"), "false", "", NOTHING);

        rehearsal.at("2026-03-01T09:14:00Z");
        records.calls("acme", minutes(24 * 60 + 20), 0, 9);
        assertRun(run("quiet-weekend"), "{\"fire\": true, \"value\": 20}", "20 calls in the last hour\n", NOTHING);
    }

    @Test
    void rising_failures_fires_at_the_third_rise_in_a_row() throws IOException {
        rehearsal.forEverybody().with(carrier("globex"));
        records.failures("globex", minutes(9), 1);
        assertRun(run("rising-failures"), answer(false, 1), "", kept(1, 0));

        records.failures("acme", minutes(8), 3);
        assertRun(run("rising-failures"), answer(false, 4), "", kept(4, 1));
        records.failures("globex", minutes(7), 1);
        assertRun(run("rising-failures"), answer(false, 5), "", kept(5, 2));
        records.failures("globex", minutes(6), 1);
        assertRun(run("rising-failures"), answer(true, 6), "", kept(6, 3));
        assertRun(run("rising-failures"), answer(false, 6), "", kept(6, 0));
    }

    private static String answer(boolean fire, int failures) {
        return "{\"fire\": " + fire + ", \"value\": " + failures + "}";
    }

    private static String kept(int failures, int risen) {
        return "{\"failures\": " + failures + ", \"risen\": " + risen + "}";
    }

    @Test
    void exchange_rate_tells_the_balance_in_euros() throws IOException {
        compares();
        rehearsal.about(carrier("globex"));
        records.sample("globex", "balance", minutes(3), 80);
        try (LoopbackServer rates = LoopbackServer.answering(200, "{\"rates\": {\"EUR\": 0.925}}")) {
            rehearsal.fetchingFrom(rates.origin());
            String source = source("exchange-rate").replace("https://rates.example.com", rates.origin());

            assertRun(
                    rehearsal.run(source),
                    "{\"value\": 74, \"vars\": {\"balance\": 80, \"rate\": 0.925}}",
                    "",
                    NOTHING);
            assertThat(rates.requests()).containsExactly("GET /latest?base=USD");
        }
    }

    @Test
    void exchange_rate_needs_none_for_euros_and_fails_where_nobody_allows_it() throws IOException {
        compares();
        records.sample("acme", "balance", minutes(3), 80);
        assertRun(run("exchange-rate"), "80", "", NOTHING);

        rehearsal.about(carrier("globex"));
        records.sample("globex", "balance", minutes(3), 80);
        assertThat(run("exchange-rate").fault().orElseThrow().reason())
                .startsWith("Error: fetch may not reach https://rates.example.com; the operator allows nothing (line ");
    }

    @Test
    void daily_summary_tells_what_the_day_was_like() throws IOException {
        records.calls("acme", minutes(20 * 60), 3, 1).sample("acme", "balance", minutes(60), 61.05);

        assertRun(
                run("daily-summary"),
                "false",
                "",
                NOTHING,
                new Told(
                        Optional.of("Acme Telecom, 2026-03-02"),
                        "4 calls, ASR 75.0 %, ACD 60.0 s\nBalance 61.0 EUR",
                        List.of("noc@acme.example")));
    }

    @Test
    void cx_rest_reads_and_tells_as_on_the_platform() throws IOException {
        assertRun(run("cx-rest"), "null", "", NOTHING);

        records.calls("acme", minutes(2), 1, 19);
        Performance refused = run("cx-rest");
        assertThat(refused.fault().orElseThrow().reason())
                .startsWith(
                        "Error: send may not tell noc@example.com, who is no recipient of the alert or of the script");
        String source = source("cx-rest").replace("noc@example.com", "scripts@example.com");
        assertRun(
                rehearsal.run(source),
                "true",
                "",
                NOTHING,
                new Told(Optional.of("Nobody gets through"), "ASR 5 %, 1 carriers", List.of("scripts@example.com")));
    }

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_short_and_in_the_guide_and_runs_here(String name) throws IOException {
        String stem = name.replace(".js", "").replace('-', '_');

        assertThat(ContractFiles.document("scripts.md")).anyMatch(line -> line.contains("(scripts/" + name + ")"));
        assertThat(Files.readAllLines(FOLDER.resolve(name))).hasSizeBetween(5, 25);
        assertThat(Arrays.stream(getClass().getDeclaredMethods()).map(method -> method.getName()))
                .anyMatch(method -> method.startsWith(stem));
    }
}
