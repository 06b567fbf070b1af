package tocsin.k8s;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The chart under test, rendered as the release {@value #RELEASE} by Helm itself, with no cluster, its hooks included. */
final class Chart {

    static final String RELEASE = "bell";

    /** The prefix of all objects of the release. */
    static final String NAME = RELEASE + "-tocsin";

    private static final String KUBERNETES = "1.31.0";

    static final Path FOLDER = Path.of("tocsin").toAbsolutePath();
    private static final Path VALUES = Path.of("src/test/resources/values").toAbsolutePath();

    private Chart() {}

    /** The sets of values for which everything that holds for all objects is looked at. */
    static List<String> valueSets() {
        return List.of("default", "ingress", "gateway", "everything", "scaled", "field-maps", "settings", "evaluation");
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** What a file of values makes of the chart; {@code default} for the chart's own values. */
    static Rendered with(String values) {
        return rendered(command(values));
    }

    /** What one value makes of the chart, given as {@code --set} does. */
    static Rendered with(String key, Object value) {
        return with("default", key, value);
    }

    /** What a file of values and one value more make of the chart. */
    static Rendered with(String values, String key, Object value) {
        return with(values, Map.of(key, value));
    }

    /** What a file of values and some values more make of the chart. */
    static Rendered with(String values, Map<String, Object> more) {
        TemplateCommand command = command(values);
        more.forEach(command::set);
        return rendered(command);
    }

    /** What files' texts as values make of the chart, given as {@code --set-file} does. */
    static Rendered withFiles(Map<String, Path> files) {
        TemplateCommand command = command("default");
        files.forEach(command::setFile);
        return rendered(command);
    }

    /** What Helm says to whoever has installed the chart with a file of values. */
    static String notes(String values) {
        var install = new Helm(FOLDER)
                .install()
                .clientOnly()
                .dryRun()
                .withKubeVersion(KUBERNETES)
                .withName(RELEASE);
        if (!values.equals("default")) {
            install.withValuesFile(file(values));
        }
        String said = install.withNamespace("telephony").call().getOutput();
        return said.substring(said.indexOf("NOTES:"));
    }

    private static Rendered rendered(TemplateCommand command) {
        return Rendered.parse(HooksInPlainSight.named(command.call()));
    }

    private static TemplateCommand command(String values) {
        return values.equals("default") ? command() : command().withValuesFile(file(values));
    }

    private static Path file(String values) {
        return values.equals("evaluation")
                ? FOLDER.resolve("values-evaluation.yaml")
                : VALUES.resolve(values + ".yaml");
    }

    private static TemplateCommand command() {
        return new Helm(HooksInPlainSight.FOLDER)
                .template()
                .withName(RELEASE)
                .withNamespace("telephony")
                .withKubeVersion(KUBERNETES);
    }
}
