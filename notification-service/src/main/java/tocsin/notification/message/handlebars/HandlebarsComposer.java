package tocsin.notification.message.handlebars;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Picture;
import tocsin.notification.message.Pictures;
import tocsin.notification.message.ScriptAnswer;
import tocsin.notification.message.Scripts;
import tocsin.notification.transition.Transition;
import tocsin.notification.transition.json.TransitionReader;

/**
 * Writes messages with templates. It fails only where a document is no transition, or where more messages wait to be
 * written than may.
 */
public final class HandlebarsComposer implements Composer {

    private final TransitionReader reader;
    private final Pictures pictures;
    private final Scripts scripts;
    private final MessageWriter writer;
    private final Executor threads;

    /**
     * A composer.
     *
     * @param threads on which messages are written
     */
    public HandlebarsComposer(
            TransitionReader reader, Pictures pictures, Scripts scripts, MessageWriter writer, Executor threads) {
        this.reader = reader;
        this.pictures = pictures;
        this.scripts = scripts;
        this.writer = writer;
        this.threads = threads;
    }

    @Override
    public Uni<Composition> compose(List<String> documents) {
        return RenderingThreads.comingBack(() -> documents.size() == 1 ? one(documents.get(0)) : several(documents));
    }

    private Uni<Composition> one(String document) {
        return RenderingThreads.run(threads, () -> order(document))
                .chain(order -> pictures.of(order.transition()).chain(picture -> answers(order, picture)
                        .chain(answers -> RenderingThreads.run(
                                threads, () -> writer.one(order.transition(), picture, answers)))));
    }

    private Order order(String document) {
        Transition transition = reader.reread(document);
        return new Order(transition, writer.scripts(transition));
    }

    private Uni<Map<String, ScriptAnswer>> answers(Order order, Optional<Picture> picture) {
        return order.scripts().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : scripts.ask(
                        order.scripts(),
                        Optional.of(order.transition().company().id()),
                        writer.variables(order.transition(), picture));
    }

    private Uni<Composition> several(List<String> documents) {
        return RenderingThreads.run(threads, () -> listing(documents)).chain(listing -> answers(listing)
                .chain(answers -> RenderingThreads.run(threads, () -> writer.several(listing.transitions(), answers))));
    }

    private Listing listing(List<String> documents) {
        return new Listing(documents.stream().map(reader::reread).toList(), writer.scripts());
    }

    private Uni<Map<String, ScriptAnswer>> answers(Listing listing) {
        return listing.scripts().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : scripts.ask(listing.scripts(), listing.company(), writer.variables(listing.transitions()));
    }

    /** What is to be told. */
    private record Order(Transition transition, Set<String> scripts) {}

    /** What is to be listed. */
    private record Listing(List<Transition> transitions, Set<String> scripts) {

        /** The one that all of it is about; empty where there are several. */
        private Optional<String> company() {
            List<String> companies = transitions.stream()
                    .map(each -> each.company().id())
                    .distinct()
                    .toList();
            return companies.size() == 1 ? Optional.of(companies.get(0)) : Optional.empty();
        }
    }
}
