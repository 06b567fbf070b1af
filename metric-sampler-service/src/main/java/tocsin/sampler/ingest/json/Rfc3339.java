package tocsin.sampler.ingest.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Moments as they are written in JSON. The form that nearly all switches write, UTC with the letter Z and at most nine
 * decimals, is read by hand: every call has up to four, and the JDK's parser takes longer for them than all else takes.
 */
final class Rfc3339 {

    /** Where the parts of {@code 2026-03-02T09:14:00} are. */
    private static final String FORM = "0000-00-00T00:00:00";

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int SECONDS_OF_HOUR = 3_600;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int NANOS = 1_000_000_000;

    private Rfc3339() {}

    /**
     * Reads a moment.
     *
     * @throws java.time.DateTimeException where it is none
     */
    static Instant instant(String text) {
        return isCommon(text) ? common(text) : OffsetDateTime.parse(text).toInstant();
    }

    private static boolean isCommon(String text) {
        int end = text.length() - 1;
        return end >= FORM.length()
                && text.charAt(end) == 'Z'
                && begins(text)
                && hasDecimals(text, end)
                && number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, 19) < 60;
    }

    private static boolean begins(String text) {
        for (int place = 0; place < FORM.length(); place++) {
            char letter = text.charAt(place);
            if (FORM.charAt(place) == '0' ? !isDigit(letter) : letter != FORM.charAt(place)) {
                return false;
            }
        }
        return true;
    }

    /** None at all, or a point and one to nine of them. */
    private static boolean hasDecimals(String text, int end) {
        int point = FORM.length();
        if (end == point) {
            return true;
        }
        boolean digits = text.charAt(point) == '.' && end - point > 1 && end - point <= 10;
        for (int place = point + 1; digits && place < end; place++) {
            digits = isDigit(text.charAt(place));
        }
        return digits;
    }

    private static Instant common(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int seconds = number(text, 11, 13) * SECONDS_OF_HOUR
                + number(text, 14, 16) * SECONDS_OF_MINUTE
                + number(text, 17, 19);
        return Instant.ofEpochSecond(day * SECONDS_OF_DAY + seconds, nanos(text));
    }

    private static int nanos(String text) {
        int nanos = 0;
        int unit = NANOS;
        for (int place = FORM.length() + 1; place < text.length() - 1; place++) {
            unit /= 10;
            nanos += (text.charAt(place) - '0') * unit;
        }
        return nanos;
    }

    private static int number(String text, int begin, int end) {
        int number = 0;
        for (int place = begin; place < end; place++) {
            number = number * 10 + text.charAt(place) - '0';
        }
        return number;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
