package tocsin.sampler.definition.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertRule.Message;
import tocsin.sampler.alert.Condition;
import tocsin.sampler.alert.NoDataPolicy;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Schedule;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.alert.Scripted;
import tocsin.sampler.alert.cron.UnixCron;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Change;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.definition.Definition.AlertDefined;
import tocsin.sampler.definition.Definition.AlertRemoved;
import tocsin.sampler.definition.Definition.CompanyDefined;
import tocsin.sampler.definition.Definition.CompanyRemoved;
import tocsin.sampler.definition.Definition.ScriptDefined;
import tocsin.sampler.definition.Definition.ScriptRemoved;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.ScriptArea;
import tocsin.sampler.script.Script;

class DefinitionReaderTest {

    private static final UUID LOW_ASR = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final DefinitionReader reader = new DefinitionReader(ContractFiles.JSON);

    @Test
    void the_example_of_a_company_is_read() throws IOException {
        assertThat(read(ContractFiles.example("definition-company.json")))
                .contains(new CompanyDefined(
                        new Company("acme", "Acme Telecom", Set.of("gold"), "EUR", ZoneId.of("Europe/Berlin"))));
    }

    @Test
    void the_example_of_an_alert_is_read() throws IOException {
        AlertRule rule = new AlertRule(
                LOW_ASR,
                "Low ASR",
                new Scope.OfCompany("acme"),
                CallArea.ASR,
                Optional.of(Duration.ofMinutes(5)),
                30,
                new Condition(Operator.AT_OR_BELOW, 30, OptionalDouble.of(31)),
                Duration.ZERO,
                NoDataPolicy.KEEP,
                Optional.empty(),
                Optional.empty(),
                new Message(
                        List.of("noc@acme.example", "+447700900123", "https://hooks.acme.example/a"),
                        "alert",
                        "warning",
                        true));

        assertThat(read(ContractFiles.example("definition-alert.json"))).contains(new AlertDefined(rule));
    }

    @Test
    void the_example_of_a_deleted_alert_is_read() throws IOException {
        assertThat(read(ContractFiles.example("definition-deleted.json"))).contains(new AlertRemoved(LOW_ASR));
    }

    @Test
    void a_deleted_company_is_removed() {
        assertThat(reader.read(new Change(1, "company", "acme", null))).contains(new CompanyRemoved("acme"));
    }

    @Test
    void a_disabled_alert_is_removed() throws IOException {
        assertThat(read(changed("{\"enabled\": false}"))).contains(new AlertRemoved(LOW_ASR));
    }

    @Test
    void the_revision_kind_and_key_of_a_change_are_read_and_its_body_is_kept_as_it_is() throws IOException {
        List<Change> changes = reader.changes(ContractFiles.example("definition-alert.json"));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.revision()).isEqualTo(42);
            assertThat(change.subject()).isEqualTo(new Change.Subject("alert", LOW_ASR.toString()));
            assertThat(ContractFiles.json(change.body().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(ContractFiles.json(ContractFiles.example("definition-alert.json"))
                            .get("body"));
        });
    }

    @Test
    void a_message_may_hold_an_array_of_changes() throws IOException {
        String array = "[" + text("definition-company.json") + "," + text("definition-deleted.json") + "]";

        assertThat(reader.changes(array.getBytes(StandardCharsets.UTF_8)))
                .extracting(Change::revision)
                .containsExactly(41L, 43L);
    }

    @Test
    void what_an_alert_leaves_out_has_its_default() throws IOException {
        AlertRule rule = rule("{\"company\": null, \"resetThreshold\": null, \"minimumCalls\": null, \"holdFor\": null,"
                + " \"noData\": null, \"repeat\": null, \"template\": null, \"noticeLevel\": null,"
                + " \"notifyReset\": null, \"enabled\": null}");

        assertThat(rule)
                .isEqualTo(new AlertRule(
                        LOW_ASR,
                        "Low ASR",
                        new Scope.Everyone(),
                        CallArea.ASR,
                        Optional.of(Duration.ofMinutes(5)),
                        0,
                        new Condition(Operator.AT_OR_BELOW, 30, OptionalDouble.empty()),
                        Duration.ZERO,
                        NoDataPolicy.KEEP,
                        Optional.empty(),
                        Optional.empty(),
                        new Message(rule.message().recipients(), "alert", "warning", true)));
    }

    @Test
    void everything_that_an_alert_can_say_is_read() throws IOException {
        AlertRule rule = rule("{\"company\": null, \"tag\": \"gold\", \"threshold\": 33.3, \"holdFor\": \"PT2M\","
                + " \"noData\": \"fire\", \"repeat\": \"P1D\", \"notifyReset\": false, \"later\": {\"field\": 1}}");

        assertThat(rule.scope()).isEqualTo(new Scope.OfTag("gold"));
        assertThat(((Condition) rule.trigger()).threshold()).isEqualTo(33.3);
        assertThat(rule.holdFor()).isEqualTo(Duration.ofMinutes(2));
        assertThat(rule.noData()).isEqualTo(NoDataPolicy.FIRE);
        assertThat(rule.repeat()).contains(Duration.ofDays(1));
        assertThat(rule.message().notifyReset()).isFalse();
    }

    @Test
    void an_alert_on_a_gauge_needs_no_sample_period() throws IOException {
        AlertRule rule = rule("{\"area\": \"balance\", \"samplePeriod\": null, \"minimumCalls\": null}");

        assertThat(rule.area()).isEqualTo(GaugeArea.BALANCE);
        assertThat(rule.samplePeriod()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"balance", "channels", "consecutive-failures", "custom:queue-length"})
    void an_alert_may_watch_any_gauge(String area) throws IOException {
        AlertRule rule = rule("{\"area\": \"" + area + "\", \"samplePeriod\": null, \"minimumCalls\": null}");

        assertThat(rule.area().code()).isEqualTo(area);
        assertThat(rule.measured()).isEqualTo(area);
    }

    @Test
    void an_alert_on_a_schedule_is_read() throws IOException {
        AlertRule rule = rule("{\"operator\": \"always\", \"threshold\": null, \"resetThreshold\": null,"
                + " \"schedule\": \"0 8 * * MON-FRI\"}");

        assertThat(rule.trigger()).isEqualTo(UnixCron.schedule("0 8 * * MON-FRI"));
        assertThat(rule.measured()).isEqualTo("asr/PT5M@0 8 * * MON-FRI");
    }

    @Test
    void the_example_of_a_script_is_read() throws IOException {
        assertThat(read(ContractFiles.example("definition-script.json")))
                .get()
                .isInstanceOfSatisfying(ScriptDefined.class, defined -> assertThat(defined.script())
                        .usingRecursiveComparison()
                        .ignoringFields("source")
                        .isEqualTo(new Script("runway", "", Optional.of("acme"), List.of("scripts@acme.example"), 3)));
    }

    @Test
    void a_deleted_script_is_removed() {
        assertThat(reader.read(new Change(1, "script", "runway", null))).contains(new ScriptRemoved("runway"));
    }

    @Test
    void an_alert_of_a_script_compares_only_what_it_says_to_compare() {
        Optional<Schedule> quarterly = Optional.of(UnixCron.schedule("*/15 * * * *"));
        String plain = "{\"title\": \"T\", \"recipients\": [], \"area\": \"script\", \"script\": \"margin\"";

        assertThat(defined(plain + "}"))
                .extracting(AlertRule::area, AlertRule::trigger)
                .containsExactly(new ScriptArea("margin"), new Scripted(Optional.empty(), Optional.empty()));
        assertThat(defined(plain + ", \"schedule\": \"*/15 * * * *\", \"operator\": \"<\", \"threshold\": 2}"))
                .extracting(AlertRule::trigger)
                .isEqualTo(
                        new Scripted(Optional.of(new Condition(Operator.BELOW, 2, OptionalDouble.empty())), quarterly));
    }

    private AlertRule defined(String body) {
        return reader.read(new Change(1, "alert", LOW_ASR.toString(), body))
                .map(AlertDefined.class::cast)
                .orElseThrow()
                .rule();
    }

    @Test
    void a_company_in_a_zone_that_is_not_known_here_is_watched_all_the_same() throws IOException {
        String mars = text("definition-company.json").replace("Europe/Berlin", "Mars/Olympus");

        assertThat(read(mars.getBytes(StandardCharsets.UTF_8)))
                .contains(new CompanyDefined(
                        new Company("acme", "Acme Telecom", Set.of("gold"), "EUR", ZoneId.of("UTC"))));
    }

    @Test
    void kinds_of_other_services_mean_nothing_here() {
        assertThat(reader.read(new Change(1, "template", "alert", "{}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"area\": \"script\"}",
                "{\"area\": \"custom:queue length\"}",
                "{\"area\": null}",
                "{\"operator\": \"always\"}",
                "{\"operator\": \"always\", \"schedule\": \"daily\"}",
                "{\"operator\": \"always\", \"schedule\": \"0 8 * *\"}",
                "{\"operator\": \"always\", \"schedule\": \"0 24 * * *\"}",
                "{\"threshold\": null}",
                "{\"threshold\": \"thirty\"}",
                "{\"samplePeriod\": null}",
                "{\"samplePeriod\": \"5 minutes\"}",
                "{\"samplePeriod\": \"PT0S\"}",
                "{\"samplePeriod\": \"-PT5M\"}",
                "{\"holdFor\": \"soon\"}",
                "{\"noData\": \"panic\"}",
                "{\"title\": null}"
            })
    void an_alert_that_this_version_cannot_evaluate_is_not_watched_even_if_it_was_before(String change)
            throws IOException {
        assertThat(read(changed(change))).contains(new AlertRemoved(LOW_ASR));
    }

    @ParameterizedTest
    @CsvSource({"alert, not-a-uuid", "company, acme"})
    void what_cannot_be_read_at_all_means_nothing(String kind, String key) {
        assertThat(reader.read(new Change(1, kind, key, "{"))).isEmpty();
    }

    @Test
    void a_message_that_is_no_change_is_refused() {
        assertThatThrownBy(() -> reader.changes("{\"revision\": 1".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> reader.changes("{\"revision\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            company | acme | {"id": "acme", "name": "Acme"}                      | acme
            company | acme | -                                                   | -
            alert   | 7    | {"recipients": ["a"], "x": {"company": "no"}, "company": "acme"} | acme
            alert   | 7    | {"company": null, "tag": "gold"}                    | -
            alert   | 7    | {"tag": "gold"}                                     | -
            alert   | 7    | {"company": 7}                                      | -
            alert   | 7    | -                                                   | -
            alert   | 7    | {                                                   | -
            alert   | 7    | []                                                  | -
            script  | 7    | {"name": "runway", "company": "acme"}               | acme
            """)
    void what_is_defined_belongs_to_the_company_that_it_names(String kind, String key, String body, String owner) {
        assertThat(reader.owner(new Change(1, kind, key, body))).isEqualTo(Optional.ofNullable(owner));
    }

    private AlertRule rule(String change) throws IOException {
        Optional<Definition> definition = read(changed(change));
        assertThat(definition).get().isInstanceOf(AlertDefined.class);
        return ((AlertDefined) definition.orElseThrow()).rule();
    }

    static Stream<Path> released() throws IOException {
        return ContractFiles.released("definition-");
    }

    @ParameterizedTest
    @MethodSource("released")
    void what_a_version_has_published_is_read_or_is_for_others(Path message) throws IOException {
        boolean forOthers = message.getFileName().toString().startsWith("definition-template");

        assertThat(read(Files.readAllBytes(message)).isPresent()).isEqualTo(!forOthers);
    }

    private Optional<Definition> read(byte[] message) throws IOException {
        List<Change> changes = reader.changes(message);
        assertThat(changes).hasSize(1);
        return reader.read(changes.get(0));
    }

    /** The example of an alert with some fields of its body replaced. */
    private static byte[] changed(String change) {
        ObjectNode definition = (ObjectNode) ContractFiles.json(ContractFiles.example("definition-alert.json"));
        ((ObjectNode) definition.get("body"))
                .setAll((ObjectNode) ContractFiles.json(change.getBytes(StandardCharsets.UTF_8)));
        return definition.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String example) {
        return new String(ContractFiles.example(example), StandardCharsets.UTF_8);
    }
}
