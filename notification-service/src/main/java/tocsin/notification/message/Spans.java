package tocsin.notification.message;

import java.time.Duration;
import java.util.StringJoiner;

/** Lengths of time in words. */
final class Spans {

    private Spans() {}

    /** Such as {@code 5 minutes} or {@code 1 hour 30 minutes}. */
    static String inWords(Duration length) {
        StringJoiner words = new StringJoiner(" ");
        add(words, length.toDaysPart(), "day");
        add(words, length.toHoursPart(), "hour");
        add(words, length.toMinutesPart(), "minute");
        add(words, length.toSecondsPart(), "second");
        return words.length() == 0 ? "0 seconds" : words.toString();
    }

    /** Such as {@code 1 call} or {@code 40 calls}. */
    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static void add(StringJoiner words, long number, String noun) {
        if (number != 0) {
            words.add(counted(number, noun));
        }
    }
}
