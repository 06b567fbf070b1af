package tocsin.notification.transition.amqp;

import java.time.Duration;

/** How long to wait before the next try to connect: twice as long each time, up to a few seconds. For one thread. */
final class ReconnectDelay {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return now;
    }

    void reset() {
        next = FIRST;
    }
}
