package tocsin.notification.outgoing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to wait (RFC 9110, section 10.2.3): a number of seconds, or a date in any of its three forms. */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int MOST_DIGITS = 9;
    private static final int YEARS_AHEAD = 50;

    private RetryAfter() {}

    /**
     * Reads the value of the field.
     *
     * @param longest what is made of any longer wait
     * @return empty where there is none, where it cannot be read, and where it is over
     */
    public static Optional<Duration> read(Optional<String> value, Instant now, Duration longest) {
        return value.map(String::strip).flatMap(text -> wait(text, now)).flatMap(wait -> bounded(wait, longest));
    }

    /** A wait until a moment, within the same bounds. */
    static Optional<Duration> until(Instant moment, Instant now, Duration longest) {
        return bounded(Duration.between(now, moment), longest);
    }

    private static Optional<Duration> bounded(Duration wait, Duration longest) {
        return Optional.of(wait.compareTo(longest) < 0 ? wait : longest)
                .filter(each -> !each.isNegative() && !each.isZero());
    }

    private static Optional<Duration> wait(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            String digits = text.length() <= MOST_DIGITS ? text : "9".repeat(MOST_DIGITS);
            return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
        }
        return date(text, now).map(date -> Duration.between(now, date));
    }

    private static Optional<Instant> date(String text, Instant now) {
        return forms(now).stream()
                .map(form -> parsed(text, form))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Instant> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /** IMF-fixdate, RFC 850 and asctime (section 5.6.7); two digits of a year mean at most 50 years ahead. */
    private static List<DateTimeFormatter> forms(Instant now) {
        LocalDate base = now.atZone(ZoneOffset.UTC).toLocalDate().minusYears(YEARS_AHEAD - 1);
        DateTimeFormatter rfc850 = new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, base)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
        return List.of(
                DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH),
                rfc850,
                DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH));
    }
}
