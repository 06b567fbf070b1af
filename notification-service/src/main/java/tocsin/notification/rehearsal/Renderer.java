package tocsin.notification.rehearsal;

import io.smallrye.mutiny.Uni;
import java.util.List;
import tocsin.notification.channel.Channels;
import tocsin.notification.channel.Recipient;
import tocsin.notification.message.Composer;
import tocsin.notification.routing.Routing;
import tocsin.notification.transition.TransitionDocument;

/** Writes what each recipient of a transition would get, as deliveries would: the same people, words and faults. */
public final class Renderer {

    private final Composer composer;
    private final Channels channels;

    /** A renderer of messages for these channels. */
    public Renderer(Composer composer, Channels channels) {
        this.composer = composer;
        this.channels = channels;
    }

    Uni<List<Rendering>> render(TransitionDocument document) {
        List<Recipient> told = Routing.decide(document.transition()).recipients().stream()
                .map(channels::recipient)
                .toList();
        return told.isEmpty()
                ? Uni.createFrom().item(List.of())
                : composer.compose(List.of(document.text())).map(composition -> told.stream()
                        .map(to -> unlessObstructed(to, Rendering.of(to, composition)))
                        .toList());
    }

    private Rendering unlessObstructed(Recipient recipient, Rendering rendering) {
        return channels.obstacle(recipient)
                .map(obstacle -> Rendering.failed(recipient, obstacle))
                .orElse(rendering);
    }
}
