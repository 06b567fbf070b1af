package tocsin.notification.delivery.persistence;

/**
 * What became of the wish to queue a notification again.
 *
 * @param notification as it is now
 * @param done whether it is queued again; false where it was not dead
 */
public record Requeued(NotificationRecord notification, boolean done) {}
