package tocsin.notification.delivery;

import java.util.Set;

/**
 * Which mailboxes a worker can take.
 *
 * @param channel of this channel
 * @param most how many at most
 * @param after companies take turns in the order of their ids: the one after this one is next; empty for the first
 * @param without not those that are reached through one of these destinations
 */
public record Demand(String channel, int most, String after, Set<String> without) {

    /** Copies the destinations, so that a demand never changes. */
    public Demand {
        without = Set.copyOf(without);
    }
}
