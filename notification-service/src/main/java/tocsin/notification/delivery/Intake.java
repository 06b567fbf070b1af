package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tocsin.notification.channel.Channels;
import tocsin.notification.transition.TransitionDocument;

/** Turns transitions into notifications that are kept. */
public final class Intake {

    private final Outbox outbox;
    private final Channels channels;
    private final InstantSource clock;
    private final Runnable wake;

    /**
     * An intake.
     *
     * @param wake is run after something was kept
     */
    public Intake(Outbox outbox, Channels channels, InstantSource clock, Runnable wake) {
        this.outbox = outbox;
        this.channels = channels;
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
                .map(document -> Planned.of(document, false, channels, now))
                .filter(plan -> !plan.notifications().isEmpty())
                .toList();
        return plans.isEmpty() ? Uni.createFrom().item(0) : keep(plans);
    }

    /**
     * Keeps what a transition that is only pretended calls for, marked as a test. Taking the same one again changes
     * nothing.
     *
     * @return what is kept; fails with {@link NotKept} where trying again is of no use
     */
    public Uni<Planned> rehearse(TransitionDocument document) {
        Planned plan = Planned.of(document, true, channels, clock.instant());
        return plan.notifications().isEmpty()
                ? Uni.createFrom().item(plan)
                : keep(List.of(plan)).replaceWith(plan);
    }

    private Uni<Integer> keep(List<Planned> plans) {
        return outbox.add(plans).invoke(wake);
    }
}
