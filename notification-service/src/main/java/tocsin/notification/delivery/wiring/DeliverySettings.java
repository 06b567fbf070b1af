package tocsin.notification.delivery.wiring;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What an operator may set about deliveries: {@code tocsin.delivery.*}. */
@ConfigMapping(prefix = "tocsin.delivery")
public interface DeliverySettings {

    /** How many deliveries at the same time. */
    int concurrency();

    /** How often the outbox is looked through for what has become due, in the scheduler's notation. */
    String tick();

    /** How long one attempt may take. */
    Duration sendWithin();

    /** How long a notification belongs to the worker that has taken it; longer than {@link #sendWithin()}. */
    Duration lease();

    /** The delay after the first failure. */
    Duration firstRetry();

    /** The longest delay between two attempts. */
    Duration longestRetry();

    /** How many attempts are made before a notification is given up. */
    int attempts();
}
