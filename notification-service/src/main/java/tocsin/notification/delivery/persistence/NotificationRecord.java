package tocsin.notification.delivery.persistence;

import java.util.List;

/**
 * A notification with every attempt to deliver it.
 *
 * @param row the notification
 * @param attempts the oldest first
 * @param circumstances what was decided about it, and what keeps it now
 */
public record NotificationRecord(NotificationRow row, List<AttemptRow> attempts, Circumstances.OfOne circumstances) {

    /** Copies the attempts, so that a record never changes. */
    public NotificationRecord {
        attempts = List.copyOf(attempts);
    }
}
