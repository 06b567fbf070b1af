package tocsin.sampler.definition.amqp;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;
import tocsin.amqp.Link;
import tocsin.amqp.Links;
import tocsin.amqp.RawMessage;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.definition.json.DefinitionReader;

/** Hears of changed definitions as they are published. What it misses, the pull brings a little later. */
@ApplicationScoped
class DefinitionListener {

    private static final Logger LOG = Logger.getLogger(DefinitionListener.class);
    private static final int PREFETCH = 100;

    private final Links links;
    private final Definitions definitions;
    private final DefinitionReader reader;

    DefinitionListener(Links links, Definitions definitions, DefinitionReader reader) {
        this.links = links;
        this.definitions = definitions;
        this.reader = reader;
    }

    void start(@Observes StartupEvent event) {
        links.receive(Link.topic("definitions", PREFETCH), this::changed);
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
            return definitions.accept(reader.changes(body));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Uni.createFrom().failure(unreadable);
        }
    }
}
