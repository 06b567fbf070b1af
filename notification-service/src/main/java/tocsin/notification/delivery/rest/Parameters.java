package tocsin.notification.delivery.rest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tocsin.notification.delivery.persistence.NotificationFilter;
import tocsin.rest.Cursor;
import tocsin.rest.ProblemException;

/** Reads parameters of requests; a bad one ends the request with a problem that names it. */
final class Parameters {

    private static final List<String> STATUSES = List.of("queued", "sent", "retrying", "silenced", "dead");

    private Parameters() {}

    static NotificationFilter filter(String company, String alert, String status, String cursor) {
        return new NotificationFilter(
                Optional.ofNullable(company),
                Optional.ofNullable(alert).map(text -> read("alert", text, UUID::fromString, "must be a UUID")),
                Optional.ofNullable(status).map(Parameters::status),
                Cursor.decode(cursor).map(text -> read("cursor", text, Long::valueOf, "is not a cursor of this list")));
    }

    /** A whole number; null where there is none. */
    static Integer number(String name, String text) {
        return text == null ? null : read(name, text, Integer::valueOf, "must be a whole number");
    }

    /** The id in a path; what cannot be an id is the id of nothing. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw ProblemException.notFound("notification", text);
        }
    }

    private static String status(String text) {
        if (!STATUSES.contains(text)) {
            throw ProblemException.invalidParameter("status", "must be one of " + String.join(", ", STATUSES));
        }
        return text;
    }

    private static <T> T read(String name, String text, Function<String, T> form, String expected) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException bad) {
            throw ProblemException.invalidParameter(name, expected);
        }
    }
}
