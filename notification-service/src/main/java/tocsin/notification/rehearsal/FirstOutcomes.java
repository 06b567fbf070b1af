package tocsin.notification.rehearsal;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Outbox;

/**
 * Waits until something has come of each of some notifications. It looks at what is on record, since another replica
 * may be the one that sends them; at first often, then less.
 */
final class FirstOutcomes {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(320);

    private final Outbox outbox;
    private final InstantSource clock;
    private final Duration within;

    FirstOutcomes(Outbox outbox, InstantSource clock, Duration within) {
        this.outbox = outbox;
        this.clock = clock;
        this.within = within;
    }

    /** The states once none of them waits for its first attempt, or once the time is over. */
    Uni<Map<UUID, DeliveryState>> of(Collection<UUID> notifications) {
        return look(notifications, clock.instant().plus(within), FIRST_PAUSE);
    }

    private Uni<Map<UUID, DeliveryState>> look(Collection<UUID> notifications, Instant end, Duration pause) {
        return outbox.states(notifications).chain(states -> {
            Duration left = Duration.between(clock.instant(), end);
            boolean waiting = states.values().stream().anyMatch(Standing::waitsForFirstOutcome);
            return waiting && left.toMillis() > 0
                    ? after(shorter(pause, left)).chain(() -> look(notifications, end, longer(pause)))
                    : Uni.createFrom().item(states);
        });
    }

    private static Uni<Void> after(Duration pause) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(pause);
    }

    private static Duration longer(Duration pause) {
        return shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
