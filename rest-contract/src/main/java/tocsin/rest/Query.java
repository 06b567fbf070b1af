package tocsin.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Query parameters. What is wrong with one is answered with its name, not as a path that does not exist. */
public final class Query {

    /** All that RFC 3339 can write, and what every database knows; Java goes much further. */
    private static final int LAST_YEAR = 9999;

    private Query() {}

    /**
     * A parameter in a form of its own; empty where the caller gave none.
     *
     * @param form reads the text; its {@link IllegalArgumentException}'s message is what the caller gets to read
     * @throws ProblemException 400 where it does not have the form
     */
    public static <T> Optional<T> of(String name, String text, Function<String, T> form) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.apply(text));
        } catch (IllegalArgumentException bad) {
            throw ProblemException.invalidParameter(name, bad.getMessage());
        }
    }

    /** How many items a page may have, from the parameter {@code limit}. */
    public static int limit(String text) {
        return PageSize.of(of("limit", text, Query::number).orElse(null));
    }

    /** The key that a page goes on after, from the parameter {@code cursor}. */
    public static <T> Optional<T> cursor(String text, Function<String, T> key) {
        return Cursor.decode(text).map(decoded -> {
            try {
                return key.apply(decoded);
            } catch (IllegalArgumentException bad) {
                throw ProblemException.invalidParameter("cursor", "is not a cursor of this list");
            }
        });
    }

    /** The form of a yes or no. */
    public static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return text.equals("true");
    }

    /** The form of an id that is a UUID. */
    public static UUID uuid(String text) {
        return read(text, UUID::fromString, "must be a UUID");
    }

    /**
     * The form of several ids that are UUIDs, separated by commas: at least one, each once in the answer.
     *
     * @param most how many the caller may give
     */
    public static Function<String, Set<UUID>> uuids(int most) {
        return text -> {
            String[] ids = text.split(",", -1);
            if (ids.length > most) {
                throw new IllegalArgumentException("must be at most " + most + " UUIDs, separated by commas");
            }
            return Arrays.stream(ids).map(Query::uuid).collect(Collectors.toCollection(LinkedHashSet::new));
        };
    }

    /** The form of a moment, RFC 3339: of the years 0 to 9999. */
    public static Instant instant(String text) {
        return read(text, Query::ofFourDigits, "must be a time such as 2026-03-02T09:14:00Z")
                .toInstant();
    }

    private static OffsetDateTime ofFourDigits(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not a time of RFC 3339: " + time);
        }
        return time;
    }

    /** The form of a duration, ISO 8601. */
    public static Duration duration(String text) {
        return read(text, Duration::parse, "must be a duration such as PT5M");
    }

    /** The form of a word that is one of some. */
    public static UnaryOperator<String> oneOf(List<String> words) {
        return text -> {
            if (!words.contains(text)) {
                throw new IllegalArgumentException("must be one of " + String.join(", ", words));
            }
            return text;
        };
    }

    private static Integer number(String text) {
        return read(text, Integer::valueOf, "must be from 1 to " + PageSize.LARGEST);
    }

    private static <T> T read(String text, Function<String, T> form, String expected) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException | DateTimeException bad) {
            throw new IllegalArgumentException(expected, bad);
        }
    }
}
