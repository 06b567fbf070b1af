package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an alert "ASR at or below 30 %, reset at 31 %" in the course of time. */
class AlertScenariosTest {

    @ParameterizedTest(name = "{0} [{1}]")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # path | rule | measured, seconds and value | transitions, second and cause

            # hysteresis
            no-data=>ok=>firing=>ok | reset=31 | 0:50 10:30 20:29 30:31 | 0s observed, 10s breached, 30s recovered
            no-data=>ok=>firing     | reset=31 | 0:50 10:30 20:30.5 30:29 40:30.9 50:30 | 0s observed, 10s breached
            no-data=>ok=>firing=>ok=>firing=>ok | reset=none | 0:50 10:30 20:30.5 30:29 40:30.9 | 0s observed, 10s breached, 20s recovered, 30s breached, 40s recovered
            no-data=>ok             | reset=31 | 0:50 10:30.1 20:30.9 30:30.1 | 0s observed
            no-data=>firing=>ok     | reset=31 | 0:0 10:100 | 0s breached, 10s recovered
            no-data=>ok=>firing     | reset=31 | 0:30.5 10:30 | 0s observed, 10s breached

            # a hold
            no-data=>ok=>pending=>firing=>ok | reset=31 hold=60 | 0:50 10:20 69:20 70:20 80:40 | 0s observed, 10s holding, 70s breached, 80s recovered
            no-data=>ok=>pending=>ok         | reset=31 hold=60 | 0:50 10:20 69:31 70:50 | 0s observed, 10s holding, 69s released
            no-data=>ok=>pending=>ok=>pending | reset=31 hold=60 | 0:50 10:20 40:31 41:20 100:20 | 0s observed, 10s holding, 40s released, 41s holding
            no-data=>pending=>firing         | reset=31 hold=60 | 0:20 30:30.5 60:30.5 61:30 | 0s holding, 61s breached
            no-data=>pending=>firing         | reset=31 hold=60 noData=keep | 0:20 30:- 59:- 60:- 70:20 | 0s holding, 70s breached
            no-data=>pending=>no-data=>pending | reset=31 hold=60 noData=reset | 0:20 30:- 31:20 90:20 | 0s holding, 30s starved, 31s holding

            # a repeat
            no-data=>firing=>firing=>firing=>ok | reset=31 repeat=600 | 0:20 599:20 600:20 700:30.5 1199:20 1200:30.5 1201:31 | 0s breached, 600s repeated, 1200s repeated, 1201s recovered
            no-data=>firing=>firing  | reset=31 repeat=600 | 0:20 650:20 1249:20 | 0s breached, 650s repeated
            no-data=>firing=>ok      | reset=31 repeat=600 | 0:20 600:31 1200:50 | 0s breached, 600s recovered
            no-data=>firing=>firing=>firing | reset=31 repeat=600 noData=keep | 0:20 10:- 600:- 1200:- | 0s breached, 600s repeated, 1200s repeated
            no-data=>firing          | reset=31 repeat=none | 0:20 86400:20 864000:20 | 0s breached

            # no data
            no-data=>ok=>firing=>ok      | reset=31 noData=keep  | 0:50 10:- 20:20 30:- 40:50 | 0s observed, 20s breached, 40s recovered
            no-data=>ok=>firing=>ok      | reset=31 noData=fire  | 0:50 10:- 20:20 30:- 40:50 | 0s observed, 10s breached, 40s recovered
            no-data=>ok=>no-data=>firing=>no-data=>ok | reset=31 noData=reset | 0:50 10:- 20:20 30:- 35:- 40:50 | 0s observed, 10s starved, 20s breached, 30s recovered, 40s observed
            no-data=>firing              | reset=31 noData=fire  | 0:- 10:- 20:30.5 | 0s breached
            no-data=>pending=>firing     | reset=31 noData=fire hold=60 | 0:- 59:- 60:- | 0s holding, 60s breached
            no-data                      | reset=31 noData=reset | 0:- 10:- 20:- | ''
            no-data                      | reset=31 noData=keep  | 0:- 10:- 20:- | ''
            """)
    void an_alert_takes_this_path(String path, String rule, String measured, String transitions) {
        Course course = new Course(rule(rule)).play(series(measured));

        assertThat(course.path()).isEqualTo(path);
        assertThat(course.happened().stream().map(Course.Happened::toString).collect(Collectors.joining(", ")))
                .isEqualTo(transitions);
    }

    private static AlertRule rule(String words) {
        ARule rule = ARule.lowAsr();
        for (String word : words.split(" ")) {
            String value = word.substring(word.indexOf('=') + 1);
            switch (word.substring(0, word.indexOf('='))) {
                case "reset" -> resetting(rule, value);
                case "hold" -> rule.holdingFor(seconds(value));
                case "repeat" -> repeating(rule, value);
                case "noData" -> rule.withoutData(NoDataPolicy.valueOf(value.toUpperCase(Locale.ROOT)));
                default -> throw new AssertionError(word);
            }
        }
        return rule.build();
    }

    private static void resetting(ARule rule, String value) {
        if (value.equals("none")) {
            rule.withoutReset();
        } else {
            rule.resettingAt(Double.parseDouble(value));
        }
    }

    private static void repeating(ARule rule, String value) {
        if (!value.equals("none")) {
            rule.repeatedEvery(seconds(value));
        }
    }

    private static List<Course.At> series(String measured) {
        return Arrays.stream(measured.split(" "))
                .map(one -> one.split(":"))
                .map(one -> new Course.At(seconds(one[0]), value(one[1])))
                .toList();
    }

    private static OptionalDouble value(String text) {
        return text.equals("-") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
