package tocsin.notification.transition.amqp;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import tocsin.amqp.Link;
import tocsin.amqp.Links;

/**
 * Reads the durable subscription to transitions, which all replicas share. Leaving it detaches the link and leaves the
 * subscription at the broker, which keeps what is published meanwhile.
 */
@Singleton
final class TransitionSubscription {

    /** They are kept in the order in which they come, and those that come meanwhile together. */
    private static final int AT_ONCE = 200;

    private final Links links;
    private final SubscriptionSettings settings;
    private final Reception reception;

    TransitionSubscription(Links links, SubscriptionSettings settings, Reception reception) {
        this.links = links;
        this.settings = settings;
        this.reception = reception;
    }

    void start(@Observes StartupEvent started) {
        links.receive(link(settings), reception::take);
    }

    static Link link(SubscriptionSettings settings) {
        return new Link(
                settings.address(),
                settings.subscription(),
                settings.durable(),
                settings.capabilities(),
                settings.containerId(),
                AT_ONCE,
                settings.credit(),
                Link.BYTES);
    }
}
