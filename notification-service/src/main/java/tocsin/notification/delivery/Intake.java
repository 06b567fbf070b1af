package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import tocsin.notification.recipient.Channel;
import tocsin.notification.routing.Routing;
import tocsin.notification.transition.TransitionDocument;

/** Turns transitions into notifications that are kept. */
public final class Intake {

    private final Outbox outbox;
    private final Set<Channel> channels;
    private final InstantSource clock;
    private final Runnable wake;

    /**
     * An intake.
     *
     * @param channels what this installation can send by
     * @param wake is run after something was kept
     */
    public Intake(Outbox outbox, Set<Channel> channels, InstantSource clock, Runnable wake) {
        this.outbox = outbox;
        this.channels = Set.copyOf(channels);
        this.clock = clock;
        this.wake = wake;
    }

    /**
     * Keeps what these transitions call for, all or nothing. Taking the same ones again changes nothing.
     *
     * @return how many notifications are new; fails with {@link NotKept} where trying again is of no use
     */
    public Uni<Integer> take(List<TransitionDocument> documents) {
        Instant now = clock.instant();
        List<Planned> plans = documents.stream()
                .map(document -> plan(document, now))
                .filter(plan -> !plan.notifications().isEmpty())
                .toList();
        if (plans.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return outbox.add(plans).invoke(wake);
    }

    private Planned plan(TransitionDocument document, Instant now) {
        return Planned.of(document, Routing.decide(document.transition()).recipients(), channels, now);
    }
}
