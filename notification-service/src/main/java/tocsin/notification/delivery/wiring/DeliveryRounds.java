package tocsin.notification.delivery.wiring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tocsin.notification.delivery.Couriers;

/** Wakes the couriers for what falls due with time, and lets them finish what they have in hand before the process ends. */
@Singleton
final class DeliveryRounds {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Couriers couriers;
    private final DeliverySettings settings;

    DeliveryRounds(Couriers couriers, DeliverySettings settings) {
        this.couriers = couriers;
        this.settings = settings;
    }

    @Scheduled(every = "${tocsin.delivery.tick}", identity = "deliveries")
    void tick() {
        couriers.wake();
    }

    /**
     * Waits, on the thread that shuts down, for no longer than an attempt may take: a message that is sent and not
     * recorded would be sent again by whoever comes after.
     */
    void finish(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) ShutdownEvent stopping) {
        couriers.rest();
        long end = System.nanoTime() + settings.sendWithin().toNanos();
        while (!couriers.atRest() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
