package tocsin.notification.delivery;

import java.time.Instant;
import tocsin.notification.channel.Outcome;

/**
 * One attempt to deliver a notification, on record for good.
 *
 * @param at when it was made
 * @param outcome how it ended
 */
public record Attempt(Instant at, Outcome outcome) {}
