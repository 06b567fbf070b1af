package tocsin.notification.delivery.persistence;

import java.util.Optional;
import java.util.UUID;

/**
 * Which notifications to read; empty lets all through.
 *
 * @param company the company that the alert watches
 * @param alert the alert
 * @param transition what was told of
 * @param recipient whom it goes to
 * @param channel by which way
 * @param status the state's name
 * @param before only those that were kept before the one of this place in the order
 */
public record NotificationFilter(
        Optional<String> company,
        Optional<UUID> alert,
        Optional<UUID> transition,
        Optional<String> recipient,
        Optional<String> channel,
        Optional<String> status,
        Optional<Long> before) {}
