package tocsin.k8s;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.Map;

/** The chart under test, rendered as the release {@value #RELEASE} by Helm itself, with no cluster. */
final class Chart {

    static final String RELEASE = "bell";

    /** The prefix of all objects of the release. */
    static final String NAME = RELEASE + "-tocsin";

    private static final Path FOLDER = Path.of("tocsin").toAbsolutePath();
    private static final Path VALUES = Path.of("src/test/resources/values").toAbsolutePath();

    private Chart() {}

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** What a file of values makes of the chart; {@code default} for the chart's own values. */
    static Rendered with(String values) {
        return Rendered.parse(command(values).call());
    }

    /** What one value makes of the chart, given as {@code --set} does. */
    static Rendered with(String key, Object value) {
        return with("default", key, value);
    }

    /** What a file of values and one value more make of the chart. */
    static Rendered with(String values, String key, Object value) {
        return Rendered.parse(command(values).set(key, value).call());
    }

    /** What files' texts as values make of the chart, given as {@code --set-file} does. */
    static Rendered withFiles(Map<String, Path> files) {
        TemplateCommand command = command("default");
        files.forEach(command::setFile);
        return Rendered.parse(command.call());
    }

    private static TemplateCommand command(String values) {
        return values.equals("default") ? command() : command().withValuesFile(VALUES.resolve(values + ".yaml"));
    }

    private static TemplateCommand command() {
        return new Helm(FOLDER)
                .template()
                .withName(RELEASE)
                .withNamespace("telephony")
                .withKubeVersion("1.31.0");
    }
}
