package tocsin.notification.rehearsal;

import java.util.List;
import java.util.function.Function;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Message;
import tocsin.notification.recipient.Reach;
import tocsin.notification.recipient.Recipient;
import tocsin.notification.routing.Routing;
import tocsin.notification.transition.TransitionDocument;

/** Writes what each recipient of a transition would get, as deliveries would: the same people, words and faults. */
public final class Renderer {

    private final Composer composer;
    private final Reach reach;

    /** A renderer of messages to those within reach. */
    public Renderer(Composer composer, Reach reach) {
        this.composer = composer;
        this.reach = reach;
    }

    List<Rendering> render(TransitionDocument document) {
        List<Recipient> told = Routing.decide(document.transition()).recipients();
        return told.isEmpty() ? List.of() : told.stream().map(written(document)).toList();
    }

    /** The message is the same for all, so it is written once. */
    private Function<Recipient, Rendering> written(TransitionDocument document) {
        try {
            Message message = composer.compose(document.text()).asTest();
            return to -> unlessOutOfReach(to, Rendering.of(to, message));
        } catch (IllegalArgumentException broken) {
            return to -> unlessOutOfReach(to, Rendering.failed(to, broken.getMessage()));
        }
    }

    private Rendering unlessOutOfReach(Recipient recipient, Rendering rendering) {
        return reach.obstacle(recipient)
                .map(obstacle -> Rendering.failed(recipient, obstacle))
                .orElse(rendering);
    }
}
