package tocsin.notification.delivery.persistence;

import java.util.List;

/**
 * A notification with every attempt to deliver it.
 *
 * @param row the notification
 * @param attempts the oldest first
 */
public record NotificationRecord(NotificationRow row, List<AttemptRow> attempts) {

    /** Copies the attempts, so that a record never changes. */
    public NotificationRecord {
        attempts = List.copyOf(attempts);
    }
}
