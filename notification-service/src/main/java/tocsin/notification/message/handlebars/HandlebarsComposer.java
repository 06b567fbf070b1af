package tocsin.notification.message.handlebars;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.Executor;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Pictures;
import tocsin.notification.transition.Transition;
import tocsin.notification.transition.json.TransitionReader;

/**
 * Writes messages with templates. It fails only where a document is no transition, or where more messages wait to be
 * written than may.
 */
public final class HandlebarsComposer implements Composer {

    private final TransitionReader reader;
    private final Pictures pictures;
    private final MessageWriter writer;
    private final Executor threads;

    /**
     * A composer.
     *
     * @param threads on which messages are written
     */
    public HandlebarsComposer(TransitionReader reader, Pictures pictures, MessageWriter writer, Executor threads) {
        this.reader = reader;
        this.pictures = pictures;
        this.writer = writer;
        this.threads = threads;
    }

    @Override
    public Uni<Composition> compose(List<String> documents) {
        return RenderingThreads.comingBack(() -> documents.size() == 1 ? one(documents.get(0)) : several(documents));
    }

    private Uni<Composition> one(String document) {
        return RenderingThreads.run(threads, () -> reader.reread(document)).chain(transition -> pictures.of(transition)
                .chain(picture -> RenderingThreads.run(threads, () -> writer.one(transition, picture))));
    }

    private Uni<Composition> several(List<String> documents) {
        return RenderingThreads.run(threads, () -> {
            List<Transition> transitions =
                    documents.stream().map(reader::reread).toList();
            return writer.several(transitions);
        });
    }
}
