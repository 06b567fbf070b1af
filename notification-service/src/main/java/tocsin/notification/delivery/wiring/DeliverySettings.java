package tocsin.notification.delivery.wiring;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import tocsin.notification.delivery.CourierLimits;
import tocsin.notification.delivery.RateLimit;
import tocsin.notification.delivery.Rest;

/** What an operator may set about deliveries: {@code tocsin.delivery.*}. */
@ConfigMapping(prefix = "tocsin.delivery")
public interface DeliverySettings {

    /** How many deliveries at the same time by each channel. */
    int concurrency();

    /** How many of them to one destination: a mail server, a gateway, a host. */
    int perDestination();

    /** How often the outbox is looked through for what has become due, in the scheduler's notation. */
    String tick();

    /** How long one attempt may take. */
    Duration sendWithin();

    /** How long a mailbox belongs to the worker that has taken it; longer than {@link #sendWithin()}. */
    Duration lease();

    /** The delay after the first failure. */
    Duration firstRetry();

    /** The longest delay between two attempts. */
    Duration longestRetry();

    /** How many attempts are made before a notification is given up. */
    int attempts();

    /** When a destination that fails is left alone. */
    RestSettings rest();

    /** How much a person gets at a time. */
    RateSettings rate();

    /** {@code tocsin.delivery.rest.*}. */
    interface RestSettings {

        /** After how many failures in a row. */
        int after();

        /** For how long at first; each time twice as long. */
        Duration first();

        /** For how long at most. */
        Duration longest();
    }

    /** {@code tocsin.delivery.rate.*}. */
    interface RateSettings {

        /** How many messages in {@link #span()}; what comes after them waits, and goes out in one message. */
        int messages();

        /** The span of time in which messages are counted. */
        Duration span();

        /** How many have to wait to go out in one message at once. */
        int togetherFrom();

        /** How many one message lists at most. */
        int largest();
    }

    /** The limits of a courier; fails where a lease is shorter than an attempt. */
    default CourierLimits limits() {
        Duration recordWithin = lease().minus(sendWithin());
        if (recordWithin.isNegative() || recordWithin.isZero()) {
            throw new IllegalArgumentException("tocsin.delivery.lease must be longer than tocsin.delivery.send-within");
        }
        return new CourierLimits(concurrency(), perDestination(), sendWithin(), recordWithin);
    }

    /** When a destination gets a rest. */
    default Rest restRule() {
        return new Rest(rest().after(), rest().first(), rest().longest());
    }

    /** How much one recipient gets at a time. */
    default RateLimit rateLimit() {
        return new RateLimit(rate().messages(), rate().span(), rate().togetherFrom(), rate().largest());
    }
}
