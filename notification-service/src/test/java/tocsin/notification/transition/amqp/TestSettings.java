package tocsin.notification.transition.amqp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of a subscription for tests. */
record TestSettings(String address, List<String> capabilities, boolean durable) implements SubscriptionSettings {

    /** As the service is set up, with less patience. */
    static SubscriptionSettings shared() {
        return new TestSettings("transitions", List.of("topic", "shared", "global"), true);
    }

    /** For a broker without shared subscriptions: a queue that an operator has bound to the multicast address. */
    static SubscriptionSettings queue(String name) {
        return new TestSettings(name, List.of("queue"), false);
    }

    @Override
    public String subscription() {
        return "notification";
    }

    @Override
    public Optional<String> containerId() {
        return Optional.empty();
    }

    @Override
    public int credit() {
        return 10;
    }

    @Override
    public Duration hold() {
        return Duration.ofMillis(500);
    }

    @Override
    public String rejectedAddress() {
        return "transitions.rejected";
    }
}
