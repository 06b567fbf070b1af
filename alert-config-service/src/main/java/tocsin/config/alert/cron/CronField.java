package tocsin.config.alert.cron;

import com.cronutils.parser.CronParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a cron expression, in their order. */
enum CronField {
    MINUTE("minute", "0 to 59"),
    HOUR("hour", "0 to 23"),
    DAY_OF_MONTH("day of month", "1 to 31"),
    MONTH("month", "1 to 12 or JAN to DEC"),
    DAY_OF_WEEK("day of week", "0 to 7 (0 and 7 are Sunday) or SUN to SAT");

    /** What crontab(5) has; the parser would take some more that other programs do not. */
    private static final Pattern FORM = list("(\\*|%1$s(-%1$s)?)(/[0-9]{1,2})?".formatted("([0-9]{1,2}|[A-Za-z]{3})"));

    private final String words;
    private final String range;

    CronField(String words, String range) {
        this.words = words;
        this.range = range;
    }

    private static Pattern list(String item) {
        return Pattern.compile("%1$s(,%1$s)*".formatted(item));
    }

    static String names() {
        return Stream.of(values()).map(field -> field.words).collect(Collectors.joining(", "));
    }

    /** Why the text cannot stand in this field; empty where it can. */
    Optional<String> whyNot(String text, CronParser parser) {
        return FORM.matcher(text).matches() && isTaken(text, parser)
                ? Optional.empty()
                : Optional.of(
                        "the %s %s is not made of %s, with *, lists (1,2), ranges (1-5) that go upwards and steps (*/5)"
                                .formatted(words, text, range));
    }

    private boolean isTaken(String text, CronParser parser) {
        List<String> fields = new ArrayList<>(Collections.nCopies(values().length, "*"));
        fields.set(ordinal(), text);
        try {
            parser.parse(String.join(" ", fields));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
