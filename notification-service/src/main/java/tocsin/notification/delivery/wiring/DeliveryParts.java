package tocsin.notification.delivery.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Channels;
import tocsin.notification.delivery.Courier;
import tocsin.notification.delivery.CourierLimits;
import tocsin.notification.delivery.DeliveryWatch;
import tocsin.notification.delivery.Intake;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.delivery.RetryPolicy;
import tocsin.notification.message.Composer;

/** Makes the pure parts out of the settings and the adapters. */
@Singleton
final class DeliveryParts {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Courier courier(
            Outbox outbox,
            Composer composer,
            Channels channels,
            DeliverySettings settings,
            InstantSource clock,
            DeliveryWatch watch) {
        RetryPolicy policy = new RetryPolicy(
                settings.firstRetry(), settings.longestRetry(), settings.attempts(), () -> ThreadLocalRandom.current()
                        .nextDouble());
        return new Courier(outbox, composer, channels, policy, limits(settings), clock, watch);
    }

    @Produces
    @Singleton
    Channels channels(@All List<Channel> all) {
        return new Channels(all);
    }

    @Produces
    @Singleton
    Intake intake(Outbox outbox, Channels channels, InstantSource clock, Courier courier) {
        return new Intake(outbox, channels, clock, courier::wake);
    }

    private static CourierLimits limits(DeliverySettings settings) {
        Duration recordWithin = settings.lease().minus(settings.sendWithin());
        if (recordWithin.isNegative() || recordWithin.isZero()) {
            throw new IllegalArgumentException("tocsin.delivery.lease must be longer than tocsin.delivery.send-within");
        }
        return new CourierLimits(settings.concurrency(), settings.sendWithin(), recordWithin);
    }
}
