package tocsin.sampler.script.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.series.Steps;
import tocsin.sandbox.Bounds;

/** The limits that the guide tells are those that are in force. */
class GuideTest {

    private static final Bounds BOUNDS = Bounds.standard();
    private static final int KIB = 1024;

    private final Properties settings = new Properties();

    private String setting(String name) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        return settings.getProperty("tocsin.scripts." + name);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() / 1000.0 + " s";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void tells(String row, Object... values) {
        assertThat(ContractFiles.document("scripts.md"))
                .anyMatch(line -> line.startsWith(String.format(Locale.ROOT, row, values)));
    }

    @Test
    void whatTheOperatorSets() throws IOException {
        tells(
                "| its own time; with all that it waits for | %s; %s | `tocsin.scripts.time`, `time-with-waiting` |",
                seconds(Duration.parse(setting("time"))), seconds(Duration.parse(setting("time-with-waiting"))));
        tells("| memory | %s MiB | `tocsin.scripts.memory-mib` |", setting("memory-mib"));
        tells(
                "| calls of the library in a run | %s, each with %s characters of arguments | `tocsin.scripts.calls` |",
                setting("calls"), number(BOUNDS.hostChars()));
        tells(
                "| runs of alerts at once; with those that wait | %s; %s, the others stay due | `tocsin.scripts.threads`,",
                setting("threads"), setting("under-way"));
        assertThat(setting("fetch-from")).isNull();
        tells("| origins for `fetch` | none | `tocsin.scripts.fetch-from` |");
        assertThat(setting("tell-after-failures")).isEqualTo("3");
        tells("and what the run put in `state` and sent is undone. After three failures in a row");
    }

    @Test
    void whatIsFixed() {
        tells(
                "| `fetch` | %s, %d KiB of answer, no redirects; never the machine itself",
                seconds(Web.PATIENCE), Web.LONGEST_BODY / KIB);
        tells(
                "| period of `metrics`; points of a `series` | %d hours; %s | |",
                SamplePeriod.LONGEST.toHours(), number(Steps.MOST));
        tells(
                "| messages sent in a run | %d, of %s characters, subject %d in one line | |",
                Visit.MOST_TOLD, number(AnswerReader.LONGEST_MESSAGE), Visit.LONGEST_SUBJECT);
        tells("| `state` of an alert and company | %s characters of JSON | |", number(Cupboard.LARGEST));
        tells(
                "| answer | %s characters of JSON; `message` %s characters, `vars` %d KiB and %d levels, numbers ±10^24 | |",
                number(BOUNDS.outputChars()),
                number(AnswerReader.LONGEST_MESSAGE),
                AnswerReader.LONGEST_VARS / KIB,
                AnswerReader.DEEPEST_VARS);
        tells("| console | %s characters are kept, the others cut | |", number(BOUNDS.consoleChars()));
        tells("| source | 100,000 characters, read within %s | |", seconds(BOUNDS.readTime()));
    }
}
