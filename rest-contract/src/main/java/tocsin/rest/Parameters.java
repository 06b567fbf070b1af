package tocsin.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads query parameters; an absent one is null. Each throws a 400 that names the parameter where it is not of its form. */
public final class Parameters {

    private Parameters() {}

    /** A UUID. */
    public static UUID uuid(String name, String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException notOne) {
            throw ProblemException.invalidParameter(name, "must be a UUID");
        }
    }

    /** An RFC 3339 time. */
    public static Instant instant(String name, String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException notOne) {
            throw ProblemException.invalidParameter(name, "must be a time such as 2026-03-02T09:14:00Z");
        }
    }

    /** An ISO-8601 duration. */
    public static Duration duration(String name, String value) {
        try {
            return value == null ? null : Duration.parse(value);
        } catch (DateTimeException notOne) {
            throw ProblemException.invalidParameter(name, "must be a duration such as PT5M");
        }
    }
}
