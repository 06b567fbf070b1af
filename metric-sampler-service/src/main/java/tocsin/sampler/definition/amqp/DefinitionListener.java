package tocsin.sampler.definition.amqp;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import tocsin.amqp.Link;
import tocsin.amqp.Links;
import tocsin.amqp.RawMessage;
import tocsin.sampler.definition.Change;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.definition.json.DefinitionReader;
import tocsin.sampler.live.Listeners;
import tocsin.sampler.live.json.NewsJson;

/**
 * Hears of changed definitions as they are published. What it misses, the pull brings a little later; but for templates, of
 * which only those are told who listen.
 */
@ApplicationScoped
class DefinitionListener {

    private static final Logger LOG = Logger.getLogger(DefinitionListener.class);
    private static final int PREFETCH = 100;

    private final Links links;
    private final Definitions definitions;
    private final DefinitionReader reader;
    private final Listeners listeners;
    private final NewsJson news;

    DefinitionListener(
            Links links, Definitions definitions, DefinitionReader reader, Listeners listeners, NewsJson news) {
        this.links = links;
        this.definitions = definitions;
        this.reader = reader;
        this.listeners = listeners;
        this.news = news;
    }

    void start(@Observes StartupEvent event) {
        links.receive(Link.topic("definitions", PREFETCH), this::changed, listeners::gap);
    }

    /** A message that cannot be taken is passed over: the pull asks config-service itself. */
    private Uni<Void> changed(RawMessage message) {
        return accept(message.body())
                .onFailure()
                .invoke(cause ->
                        LOG.warnf("A message on definitions was not taken; the next pull brings it: %s", cause))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> accept(byte[] body) {
        try {
            List<Change> changes = reader.changes(body);
            news.templates(changes).forEach(listeners::tell);
            return definitions.accept(changes);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Uni.createFrom().failure(unreadable);
        }
    }
}
