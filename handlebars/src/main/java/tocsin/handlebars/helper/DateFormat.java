package tocsin.handlebars.helper;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.handlebars.Arguments;

/**
 * {@code dateFormat}: a moment in a pattern, in the company's time zone where no other is named. The letters of the
 * pattern are those of Moment.js and Day.js; the Java letters for years, days and days of the week mean the same.
 */
final class DateFormat {

    private static final String USUAL = "YYYY-MM-DD HH:mm";
    private static final int LONGEST = 100;

    /** Beyond this, a number is milliseconds since 1970 and not seconds: the year 5138. */
    private static final BigDecimal MILLISECONDS_FROM = new BigDecimal("1e11");

    private static final Pattern TOKEN = Pattern.compile("\\[([^\\]]*)\\]|'([^']*)'|([A-Za-z])\\3*|.", Pattern.DOTALL);

    private static final Map<String, String> LETTERS = letters();

    private static Map<String, String> letters() {
        Map<String, String> letters = new LinkedHashMap<>();
        for (String same : new String[] {"MMMM", "MMM", "MM", "M", "HH", "H", "hh", "h", "mm", "m", "ss", "s", "SSS"}) {
            letters.put(same, same);
        }
        letters.putAll(Map.of("YYYY", "uuuu", "yyyy", "uuuu", "YY", "uu", "yy", "uu"));
        letters.putAll(Map.of("DD", "dd", "D", "d", "dd", "dd", "d", "d"));
        letters.putAll(Map.of("dddd", "EEEE", "EEEE", "EEEE", "ddd", "EEE", "EEE", "EEE"));
        letters.putAll(Map.of("A", "a", "a", "a", "Z", "xxx", "ZZ", "xx", "z", "VV"));
        return letters;
    }

    private DateFormat() {}

    /**
     * The moment as text; nothing where there is none.
     *
     * @throws IllegalArgumentException where it is no moment, the zone is none, or the pattern has letters that mean
     *     nothing
     */
    static Object of(Arguments arguments) {
        String pattern = arguments.text("format", 1).orElse(USUAL);
        return arguments
                .value(0)
                .filter(value -> !value.equals(""))
                .map(value -> written(moment(value), pattern, zone(arguments)))
                .orElse(null);
    }

    private static ZoneId zone(Arguments arguments) {
        String name = arguments
                .text("zone", 2)
                .or(() -> arguments.variable("timeZone"))
                .orElse("UTC");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("there is no time zone \"" + name + "\"", unknown);
        }
    }

    private static Instant moment(Object value) {
        try {
            return value instanceof Number number
                    ? moment(new BigDecimal(number.toString()))
                    : OffsetDateTime.parse(value.toString()).toInstant();
        } catch (DateTimeException | ArithmeticException notAMoment) {
            throw new IllegalArgumentException(
                    "a moment is needed, such as 2026-03-02T09:14:06Z, not \"" + value + "\"", notAMoment);
        }
    }

    private static Instant moment(BigDecimal number) {
        return number.abs().compareTo(MILLISECONDS_FROM) > 0
                ? Instant.ofEpochMilli(number.longValue())
                : Instant.ofEpochSecond(number.longValue());
    }

    private static String written(Instant moment, String pattern, ZoneId zone) {
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException("the pattern is longer than " + LONGEST + " characters");
        }
        ZonedDateTime local = moment.atZone(zone);
        StringBuilder text = new StringBuilder();
        for (Matcher token = TOKEN.matcher(pattern); token.find(); ) {
            text.append(written(local, token));
        }
        return text.toString();
    }

    private static String written(ZonedDateTime local, Matcher token) {
        if (token.group(1) != null || token.group(2) != null) {
            return token.group(1) != null ? token.group(1) : token.group(2);
        }
        if (token.group(3) == null) {
            return token.group();
        }
        String letters = LETTERS.get(token.group());
        if (letters == null) {
            throw new IllegalArgumentException("\"" + token.group() + "\" means nothing in a pattern; words go in [ ]");
        }
        String text = DateTimeFormatter.ofPattern(letters, Locale.ENGLISH).format(local);
        return token.group().equals("a") ? text.toLowerCase(Locale.ROOT) : text;
    }
}
