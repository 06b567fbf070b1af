package tocsin.amqp;

import java.util.List;
import java.util.Optional;

/**
 * What is received, and how.
 *
 * <p>What is with us and not settled is bounded: by {@code atOnce + prefetch} messages, and by {@code atOnceBytes}.
 * Beyond that the broker gets no credit, and messages wait there. It has credit for no more than would fit if each were
 * as large as the largest one lately; where they are suddenly larger, more comes than that. At twice
 * {@code atOnceBytes} the link is closed, the broker has back what was not settled, and a new link begins with what was
 * learned. A single message larger than all that is still taken, alone.
 *
 * @param address the address at the broker
 * @param name the link's name; of a durable subscription it is the subscription's name
 * @param durable whether the broker keeps messages for this subscription while nobody receives
 * @param capabilities what the broker is asked for: {@code queue}, {@code topic}, and for a subscription that replicas
 *     share {@code shared} and {@code global}
 * @param containerId the AMQP container, for brokers whose durable subscriptions belong to one
 * @param atOnce how many messages are taken at the same time; the next one is taken when one of them is settled. With 1
 *     they are taken in their order
 * @param prefetch how many messages the broker may send ahead of that
 * @param atOnceBytes how large the bodies of what is with us may be together
 */
public record Link(
        String address,
        String name,
        boolean durable,
        List<String> capabilities,
        Optional<String> containerId,
        int atOnce,
        int prefetch,
        long atOnceBytes) {

    /** What {@code atOnceBytes} is where nothing else is said: 16 MiB. */
    public static final long BYTES = 16L * 1024 * 1024;

    /** Copies the capabilities, so that a link never changes. */
    public Link {
        capabilities = List.copyOf(capabilities);
        if (atOnce < 1 || prefetch < 1 || atOnceBytes < 1) {
            throw new IllegalArgumentException("Nothing could ever come in from " + address + ": at once " + atOnce
                    + ", ahead " + prefetch + ", bytes " + atOnceBytes);
        }
    }

    /** A queue, whose messages each go to one receiver. */
    public static Link queue(String address, int atOnce, int prefetch) {
        return new Link(address, address, false, List.of("queue"), Optional.empty(), atOnce, prefetch, BYTES);
    }

    /** A multicast address, from now on and while we are connected; messages are taken in their order. */
    public static Link topic(String address, int prefetch) {
        return new Link(address, address, false, List.of("topic"), Optional.empty(), 1, prefetch, BYTES);
    }

    /** The same link with another bound on the bytes that are with us. */
    public Link within(long bytes) {
        return new Link(address, name, durable, capabilities, containerId, atOnce, prefetch, bytes);
    }
}
