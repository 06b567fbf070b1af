package tocsin.notification.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tocsin.notification.Examples;
import tocsin.notification.channel.Channels;
import tocsin.notification.channel.FakeChannel;
import tocsin.notification.channel.Recipient;
import tocsin.notification.transition.TransitionDocument;

/** Planned notifications of the contract's example. */
public final class Plans {

    private static final Channels CHANNELS = FakeChannel.all();

    private Plans() {}

    /** The alert has fired at a moment; every recipient is to be told at once. */
    public static Planned firing(Instant at, String... recipients) {
        return of(Examples.to(Examples.firing(), recipients).put("at", at.toString()), new DeliveryState.Queued(at));
    }

    /** What a transition calls for, all in the same state. */
    public static Planned of(ObjectNode transition, DeliveryState state) {
        TransitionDocument document = new TransitionDocument(Examples.transition(transition), transition.toString());
        return of(document, false, state, document.transition().recipients());
    }

    /** The same, only pretended. */
    public static Planned test(Planned plan) {
        return new Planned(plan.document(), true, plan.notifications());
    }

    /** Notifications to others about the same transition. */
    public static Planned also(Planned plan, DeliveryState state, String... recipients) {
        return of(plan.document(), plan.test(), state, List.of(recipients));
    }

    private static Planned of(TransitionDocument document, boolean test, DeliveryState state, List<String> recipients) {
        Step step = new Step(document.transition().at(), Stage.ROUTE, "fired");
        return new Planned(
                document,
                test,
                recipients.stream()
                        .map(CHANNELS::recipient)
                        .map(to ->
                                new Planned.Notification(UUID.randomUUID(), to, destination(to), state, List.of(step)))
                        .toList());
    }

    private static String destination(Recipient recipient) {
        return CHANNELS.destination(recipient);
    }
}
