package tocsin.notification.pushover;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How loudly a telephone tells of a transition, and from when it is.
 *
 * @param level the notice level
 * @param fires whether something is wrong now: it has fired, or still does
 * @param at when it was decided
 */
record Urgency(String level, boolean fires, Optional<Instant> at) {

    private static final int QUIET = -1;
    private static final int NORMAL = 0;
    private static final int HIGH = 1;
    static final int EMERGENCY = 2;

    private static final Map<String, Integer> FIRING =
            Map.of("critical", HIGH, "error", NORMAL, "warning", NORMAL, "info", QUIET, "none", QUIET);

    /** Of a transition's JSON; of whatever cannot be read, an ordinary one. */
    static Urgency of(String document) {
        try {
            JsonObject transition = new JsonObject(document);
            boolean fires = "firing".equals(transition.getValue("to"));
            return new Urgency(String.valueOf(transition.getValue("noticeLevel")), fires, at(transition));
        } catch (DecodeException noJson) {
            return new Urgency("", false, Optional.empty());
        }
    }

    private static Optional<Instant> at(JsonObject transition) {
        try {
            return Optional.ofNullable(transition.getValue("at")).map(text -> Instant.parse(text.toString()));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    /** The priority in Pushover's numbers: what is over is never louder than usual, and critical may be an emergency. */
    int priority(boolean mayBeEmergency) {
        int firing = FIRING.getOrDefault(level, NORMAL);
        if (!fires) {
            return Math.min(firing, NORMAL);
        }
        return firing == HIGH && mayBeEmergency ? EMERGENCY : firing;
    }
}
