package tocsin.notification.rehearsal;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Intake;
import tocsin.notification.delivery.NotKept;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.delivery.Planned;
import tocsin.notification.transition.TransitionDocument;

/** Holds rehearsals. Does not block; safe for use by any thread. */
public final class Rehearsals {

    private final Renderer renderer;
    private final Intake intake;
    private final RehearsalLimits limits;
    private final FirstOutcomes outcomes;
    private final Seats seats;

    /** Rehearsals whose messages go the way of all others, through the intake into the outbox. */
    public Rehearsals(Renderer renderer, Intake intake, Outbox outbox, RehearsalLimits limits, InstantSource clock) {
        this.renderer = renderer;
        this.intake = intake;
        this.limits = limits;
        this.outcomes = new FirstOutcomes(outbox, clock, limits.outcomeWithin());
        this.seats = new Seats(limits.atOnce());
    }

    /**
     * Shows what would be told of a transition; where it is to be sent, sends it marked as a test and waits for the
     * first outcome of each message, for a limited time.
     *
     * @return fails with {@link NoAnswer} where too many wait already or the database is too slow, and with
     *     {@link NotKept} where the transition can never be kept
     */
    public Uni<Rehearsal> hold(TransitionDocument document, boolean send) {
        return renderer.render(document)
                .chain(renderings -> !send || renderings.isEmpty()
                        ? Uni.createFrom().item(new Rehearsal(renderings, List.of()))
                        : seats.with(() -> send(document)).map(standings -> new Rehearsal(renderings, standings)));
    }

    private Uni<List<Standing>> send(TransitionDocument document) {
        return intake.rehearse(document)
                .chain(plan -> outcomes.of(ids(plan)).map(states -> standings(plan, states)))
                .ifNoItem()
                .after(limits.answerWithin())
                .failWith(() ->
                        new NoAnswer("What became of the test is not known yet. Ask again; nothing is sent twice."));
    }

    private static List<UUID> ids(Planned plan) {
        return plan.notifications().stream().map(Planned.Notification::id).toList();
    }

    private static List<Standing> standings(Planned plan, Map<UUID, DeliveryState> states) {
        return plan.notifications().stream()
                .map(each -> new Standing(each.recipient(), each.id(), states.getOrDefault(each.id(), each.state())))
                .toList();
    }
}
