package tocsin.k8s;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;

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
        TemplateCommand command = command();
        return Rendered.parse(
                values.equals("default")
                        ? command.call()
                        : command.withValuesFile(VALUES.resolve(values + ".yaml"))
                                .call());
    }

    /** What one value makes of the chart, given as {@code --set} does. */
    static Rendered with(String key, String value) {
        return Rendered.parse(command().set(key, value).call());
    }

    private static TemplateCommand command() {
        return new Helm(FOLDER)
                .template()
                .withName(RELEASE)
                .withNamespace("telephony")
                .withKubeVersion("1.31.0");
    }
}
