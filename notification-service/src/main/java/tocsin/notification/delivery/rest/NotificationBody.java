package tocsin.notification.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tocsin.notification.delivery.persistence.AttemptRow;
import tocsin.notification.delivery.persistence.NotificationRecord;
import tocsin.notification.delivery.persistence.NotificationRow;

/**
 * A notification as the contract shows it.
 *
 * @param id the notification
 * @param transitionId the transition that it tells of
 * @param test whether the transition is only pretended, to try an alert out
 * @param alertId the alert of the transition
 * @param company the company that the alert watches
 * @param recipient whom it goes to
 * @param channel such as {@code email}
 * @param status {@code queued}, {@code sent}, {@code retrying}, {@code silenced} or {@code dead}
 * @param reason why it has this status; null where the status says it all
 * @param decisions what each stage decided about it, the oldest first: JSON
 * @param attempts every attempt, the oldest first
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NotificationBody(
        UUID id,
        UUID transitionId,
        boolean test,
        UUID alertId,
        String company,
        String recipient,
        String channel,
        String status,
        String reason,
        @JsonRawValue String decisions,
        List<AttemptBody> attempts) {

    /**
     * One attempt.
     *
     * @param at when it was made
     * @param outcome {@code delivered}, {@code failed} or {@code refused}
     * @param detail what the other side said
     */
    @RegisterForReflection
    public record AttemptBody(Instant at, String outcome, String detail) {

        static AttemptBody of(AttemptRow row) {
            return new AttemptBody(row.at, row.outcome, row.detail);
        }
    }

    static NotificationBody of(NotificationRecord notification) {
        NotificationRow row = notification.row();
        return new NotificationBody(
                row.id,
                row.transitionId,
                row.test,
                row.alertId,
                row.company,
                row.recipient,
                row.channel,
                row.status,
                notification.circumstances().kept().orElse(row.reason),
                notification.circumstances().decisions(),
                notification.attempts().stream().map(AttemptBody::of).toList());
    }
}
