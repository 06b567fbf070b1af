package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.openshift.api.model.monitoring.v1.PodMetricsEndpoint;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringTest {

    private static final Path ALARMS = Path.of("tocsin/files/alarms.yaml");
    private static final Path DASHBOARD = Path.of("tocsin/files/dashboard.json");
    private static final Path TESTS = Path.of("src/test/resources/alarms/alarms-test.yaml");
    private static final Path METRICS = Path.of("../docs/telemetry.md");
    private static final Path OPERATIONS = Path.of("../docs/operations.md");

    /** Of Prometheus itself. */
    private static final Set<String> OWN = Set.of("up");

    private static final Pattern NAME = Pattern.compile("\\b(tocsin|jvm|process|http|up)(_[a-z_]+)?\\b(?=[{\\[) ]|$)");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z0-9_]+)` \\|");

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void nothing_of_it_is_there_unless_asked_for() {
        assertThat(Chart.with("default").names())
                .noneMatch(name -> name.matches("(PodMonitor|PrometheusRule|ConfigMap) .*"));
    }

    @Test
    void all_pods_are_scraped_where_they_have_their_metrics_and_each_is_called_by_its_service() {
        Rendered rendered = Chart.with("monitoring");
        PodMonitor monitor = rendered.of(PodMonitor.class).get(0);
        PodMetricsEndpoint scraped = monitor.getSpec().getPodMetricsEndpoints().get(0);

        assertThat(monitor.getMetadata().getLabels()).containsEntry("release", "prometheus");
        assertThat(scraped.getPath()).isEqualTo("/q/metrics");
        assertThat(scraped.getInterval()).isEqualTo("10s");
        assertThat(scraped.getRelabelings()).singleElement().satisfies(relabelled -> {
            assertThat(relabelled.getTargetLabel()).isEqualTo("job");
            assertThat(relabelled.getReplacement()).isEqualTo("tocsin-$1");
        });
        assertThat(rendered.workloads()).hasSize(3).allSatisfy(workload -> {
            assertThat(workload.pod().getMetadata().getLabels())
                    .containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels());
            assertThat(Rendered.port(workload.container(), scraped.getPort())).isPositive();
        });
    }

    @Test
    void the_rules_are_those_of_the_file() throws IOException {
        PrometheusRule rule = Chart.with("monitoring").of(PrometheusRule.class).get(0);

        assertThat(rule.getMetadata().getLabels()).containsEntry("release", "prometheus");
        assertThat(YAML.<JsonNode>valueToTree(rule.getSpec().getGroups().get(0).getRules()))
                .hasSameSizeAs(alarms());
        assertThat(rule.getSpec().getGroups().get(0).getRules())
                .extracting(
                        each -> each.getAlert() + ": " + each.getAnnotations().get("summary"))
                .containsExactlyElementsOf(alarms().stream()
                        .map(alarm -> text(alarm, "alert") + ": "
                                + alarm.at("/annotations/summary").asText())
                        .toList());
    }

    @Test
    void the_dashboard_is_found_by_its_label_and_is_the_file_itself() throws IOException {
        assertThat(Chart.with("monitoring").of(ConfigMap.class)).singleElement().satisfies(map -> {
            assertThat(map.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
            assertThat(YAML.readTree(map.getData().get("tocsin.json"))).isEqualTo(dashboard());
        });
    }

    @Test
    void every_panel_asks_the_data_source_that_is_chosen_and_has_a_unit() throws IOException {
        assertThat(dashboard().at("/templating/list")).anySatisfy(variable -> {
            assertThat(text(variable, "name")).isEqualTo("datasource");
            assertThat(text(variable, "type")).isEqualTo("datasource");
        });
        assertThat(panels()).hasSizeGreaterThan(20).allSatisfy(panel -> {
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotEmpty();
            assertThat(panel.get("targets")).isNotEmpty().allSatisfy(target -> assertThat(
                            target.at("/datasource/uid").asText())
                    .isEqualTo("${datasource}"));
        });
        assertThat(Stream.concat(panels().stream(), rows().stream())
                        .map(panel -> panel.get("id").asInt()))
                .doesNotHaveDuplicates();
    }

    @Test
    void alarms_and_panels_use_metrics_that_are_documented_and_so_there() throws IOException {
        Set<String> documented = Files.readAllLines(METRICS).stream()
                .map(ROW::matcher)
                .filter(row -> row.find())
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        documented.addAll(OWN);

        assertThat(alarms().stream().flatMap(alarm -> names(text(alarm, "expr"))))
                .isNotEmpty()
                .isSubsetOf(documented);
        assertThat(panels().stream()
                        .flatMap(panel -> panel.findValuesAsText("expr").stream())
                        .flatMap(MonitoringTest::names))
                .isNotEmpty()
                .isSubsetOf(documented);
    }

    @Test
    void every_alarm_says_what_is_wrong_and_where_it_is_written_what_to_do() throws IOException {
        String operations = Files.readString(OPERATIONS);

        assertThat(alarms()).allSatisfy(alarm -> {
            String anchor = text(alarm, "alert").toLowerCase(Locale.ROOT);
            assertThat(alarm.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(alarm.at("/annotations/summary").asText()).isNotEmpty();
            assertThat(alarm.at("/annotations/description").asText()).isNotEmpty();
            assertThat(alarm.at("/annotations/runbook").asText()).isEqualTo("docs/operations.md#" + anchor);
            assertThat(operations).containsPattern("(?m)^#+ " + text(alarm, "alert") + "$");
        });
    }

    @Test
    void every_alarm_has_a_test_in_which_it_fires() throws IOException {
        Set<String> firing = YAML.readTree(TESTS.toFile()).findValues("alert_rule_test").stream()
                .flatMap(tests -> stream(tests))
                .filter(test -> test.path("exp_alerts").size() > 0)
                .map(test -> text(test, "alertname"))
                .collect(Collectors.toSet());

        assertThat(firing)
                .isEqualTo(alarms().stream().map(alarm -> text(alarm, "alert")).collect(Collectors.toSet()));
    }

    @Test
    void prometheus_takes_the_rules_and_they_fire_when_they_should(@TempDir Path folder) throws Exception {
        assumeTrue(hasPromtool(), "promtool is not installed: the alarms are not tried out here");
        Files.copy(ALARMS, folder.resolve("alarms.yaml"));
        Files.copy(TESTS, folder.resolve("alarms-test.yaml"));

        assertThat(promtool(folder, "check", "rules", "alarms.yaml")).contains("SUCCESS");
        assertThat(promtool(folder, "test", "rules", "alarms-test.yaml")).contains("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sampler", "notification"})
    void spans_go_to_the_collector_that_is_given(String component) {
        assertThat(Chart.with("monitoring").environment(component))
                .containsEntry("QUARKUS_OTEL_SDK_DISABLED", "false")
                .containsEntry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317");
        assertThat(Chart.with("default").environment(component)).doesNotContainKey("QUARKUS_OTEL_SDK_DISABLED");
    }

    @Test
    void what_is_watched_belongs_to_the_release() {
        assertThat(Chart.with("monitoring").all())
                .allSatisfy(object -> assertThat(labels(object)).contains("app.kubernetes.io/instance=bell"));
    }

    private static List<String> labels(HasMetadata object) {
        return object.getMetadata().getLabels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .toList();
    }

    private static boolean hasPromtool() throws InterruptedException {
        try {
            return new ProcessBuilder("promtool", "--version").start().waitFor(20, TimeUnit.SECONDS);
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static String promtool(Path folder, String... arguments) throws Exception {
        Process run = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes());
        assertThat(run.waitFor()).as(said).isZero();
        return said;
    }

    /** Of an expression, without the endings that a family's samples have. */
    private static Stream<String> names(String expression) {
        return NAME.matcher(TEXT.matcher(expression).replaceAll("")).results().map(found -> found.group()
                .replaceAll("_(bucket|sum|count|max)$", ""));
    }

    private static List<JsonNode> alarms() throws IOException {
        return stream(YAML.readTree(ALARMS.toFile()).at("/groups/0/rules")).toList();
    }

    private static JsonNode dashboard() throws IOException {
        return YAML.readTree(DASHBOARD.toFile());
    }

    private static List<JsonNode> panels() throws IOException {
        return stream(dashboard().get("panels"))
                .filter(panel -> !text(panel, "type").equals("row"))
                .toList();
    }

    private static List<JsonNode> rows() throws IOException {
        return stream(dashboard().get("panels"))
                .filter(panel -> text(panel, "type").equals("row"))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asText();
    }
}
