package tocsin.amqp;

import java.util.List;
import java.util.Optional;

/**
 * What is received, and how.
 *
 * @param address the address at the broker
 * @param name the link's name; of a durable subscription it is the subscription's name
 * @param durable whether the broker keeps messages for this subscription while nobody receives
 * @param capabilities what the broker is asked for: {@code queue}, {@code topic}, and for a subscription that replicas
 *     share {@code shared} and {@code global}
 * @param containerId the AMQP container, for brokers whose durable subscriptions belong to one
 * @param atOnce how many messages are taken at the same time; the next one comes when one of them is settled. With 1
 *     they are taken in their order
 * @param prefetch how many messages the broker may send ahead of that
 */
public record Link(
        String address,
        String name,
        boolean durable,
        List<String> capabilities,
        Optional<String> containerId,
        int atOnce,
        int prefetch) {

    /** Copies the capabilities, so that a link never changes. */
    public Link {
        capabilities = List.copyOf(capabilities);
    }

    /** A queue, whose messages each go to one receiver. */
    public static Link queue(String address, int atOnce, int prefetch) {
        return new Link(address, address, false, List.of("queue"), Optional.empty(), atOnce, prefetch);
    }

    /** A multicast address, from now on and while we are connected; messages are taken in their order. */
    public static Link topic(String address, int prefetch) {
        return new Link(address, address, false, List.of("topic"), Optional.empty(), 1, prefetch);
    }
}
