package tocsin.notification.transition.amqp;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator may set about the subscription: {@code tocsin.transitions.*}. */
@ConfigMapping(prefix = "tocsin.transitions")
interface SubscriptionSettings {

    /** The address that transitions are published to. */
    String address();

    /** The name of the subscription; the same in all replicas. */
    String subscription();

    /** What the broker is asked for; {@code topic,shared,global} is a subscription that all containers share by its name. */
    List<String> capabilities();

    /** Whether the subscription keeps what is published while nobody reads. */
    boolean durable();

    /** The AMQP container id; for brokers whose subscriptions belong to a container. */
    Optional<String> containerId();

    /** How many messages the broker may send ahead. */
    int credit();

    /** How long a message is held, and tried again, before it goes back to the broker. */
    Duration hold();

    /** Where messages go that cannot be taken. */
    String rejectedAddress();
}
