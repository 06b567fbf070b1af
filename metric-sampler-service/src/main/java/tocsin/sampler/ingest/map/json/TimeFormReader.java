package tocsin.sampler.ingest.map.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.sampler.ingest.map.Moment;
import tocsin.sampler.ingest.map.TimeForm;

/** Reads in which form a switch writes its times. */
final class TimeFormReader {

    private static final Map<String, ChronoUnit> UNITS =
            Map.of("seconds", ChronoUnit.SECONDS, "millis", ChronoUnit.MILLIS, "micros", ChronoUnit.MICROS);
    private static final Pattern EPOCH = Pattern.compile("epoch (seconds|millis|micros)");
    private static final Pattern AFTER =
            Pattern.compile("(seconds|millis|micros) after (startedAt|ringingAt|answeredAt)");
    private static final ZonedDateTime SAMPLE = ZonedDateTime.of(2026, 11, 22, 17, 14, 15, 0, ZoneOffset.ofHours(1));
    private static final int LONGEST = 64;
    private static final String FORMS = "must be epoch seconds, epoch millis, epoch micros, RFC 3339,"
            + " such as seconds after startedAt, or a pattern such as uuuu-MM-dd HH:mm:ss";

    private TimeFormReader() {}

    /**
     * Reads a form.
     *
     * @param zone what a pattern without an offset means; null where nobody said it
     * @throws IllegalArgumentException where it is none
     */
    static TimeForm read(String format, ZoneId zone) {
        Matcher epoch = EPOCH.matcher(format);
        if (epoch.matches()) {
            return new TimeForm.Epoch(UNITS.get(epoch.group(1)));
        }
        Matcher after = AFTER.matcher(format);
        if (after.matches()) {
            return new TimeForm.After(Moment.of(after.group(2)).orElseThrow(), UNITS.get(after.group(1)));
        }
        return format.equals("RFC 3339") ? new TimeForm.Rfc3339() : written(format, zone);
    }

    private static TimeForm written(String pattern, ZoneId zone) {
        DateTimeFormatter formatter = formatter(pattern);
        if (holdsAnInstant(formatter)) {
            return new TimeForm.Written(formatter, null, pattern);
        }
        if (!holdsDateAndTime(formatter)) {
            throw new IllegalArgumentException(FORMS + ", with a date and a time");
        }
        if (zone == null) {
            throw new IllegalArgumentException("needs a zone, such as Europe/London: the pattern has no offset");
        }
        return new TimeForm.Written(formatter, zone, pattern);
    }

    private static DateTimeFormatter formatter(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
        }
        try {
            return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(FORMS + " (" + wrong.getMessage() + ")", wrong);
        }
    }

    private static boolean holdsAnInstant(DateTimeFormatter formatter) {
        try {
            return formatter.parse(formatter.format(SAMPLE), Instant::from).equals(SAMPLE.toInstant());
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    private static boolean holdsDateAndTime(DateTimeFormatter formatter) {
        try {
            return formatter
                    .parse(formatter.format(SAMPLE), LocalDateTime::from)
                    .truncatedTo(ChronoUnit.HOURS)
                    .equals(SAMPLE.toLocalDateTime().truncatedTo(ChronoUnit.HOURS));
        } catch (DateTimeException notOne) {
            return false;
        }
    }
}
