package tocsin.notification.silence.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import tocsin.notification.silence.Silence;

/**
 * A silence as the contract shows it.
 *
 * @param id the silence
 * @param company the company that alerts watch; null for any
 * @param alertId the alert; null for any
 * @param ownOnly whether it is only about what belongs to the company
 * @param from when it begins
 * @param until when it is over
 * @param comment why, for people
 * @param state {@code planned}, {@code active} or {@code over}
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SilenceBody(
        UUID id,
        String company,
        UUID alertId,
        boolean ownOnly,
        Instant from,
        Instant until,
        String comment,
        String state) {

    static SilenceBody of(Silence silence, Instant now) {
        return new SilenceBody(
                silence.id(),
                silence.company().orElse(null),
                silence.alert().orElse(null),
                silence.ownOnly(),
                silence.from(),
                silence.until(),
                silence.comment(),
                state(silence, now));
    }

    private static String state(Silence silence, Instant now) {
        if (silence.from().isAfter(now)) {
            return "planned";
        }
        return silence.until().isAfter(now) ? "active" : "over";
    }
}
