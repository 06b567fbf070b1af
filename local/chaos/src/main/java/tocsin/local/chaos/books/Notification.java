package tocsin.local.chaos.books;

import java.util.UUID;

/**
 * A notification as it is recorded.
 *
 * @param transition of what it tells
 * @param status {@code queued}, {@code sent}, {@code retrying} or {@code dead}
 * @param kept its place in the order in which notifications were kept
 */
public record Notification(UUID id, UUID transition, String recipient, String status, long kept) {}
