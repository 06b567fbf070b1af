package tocsin.notification.sms.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to wait: the header {@code Retry-After} (RFC 9110, section 10.2.3). */
final class RetryAfter {

    /** More than that is not believed: an alert that waits for a day is of no use, whatever a server says. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");

    private RetryAfter() {}

    /** Reads seconds or a date; empty where the header is neither, or is over. */
    static Optional<Duration> read(String header, Instant now) {
        String value = header.strip();
        Optional<Duration> wait = SECONDS.matcher(value).matches()
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : date(value).map(date -> Duration.between(now, date));
        return wait.filter(asked -> !asked.isNegative() && !asked.isZero())
                .map(asked -> asked.compareTo(LONGEST) < 0 ? asked : LONGEST);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
