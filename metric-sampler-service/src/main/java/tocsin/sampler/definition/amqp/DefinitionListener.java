package tocsin.sampler.definition.amqp;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.definition.json.DefinitionReader;
import tocsin.sampler.ingest.amqp.RawBody;

/** Hears of changed definitions as they are published. What it misses, the pull brings a little later. */
@ApplicationScoped
class DefinitionListener {

    private static final Logger LOG = Logger.getLogger(DefinitionListener.class);

    private final Definitions definitions;
    private final DefinitionReader reader;

    DefinitionListener(Definitions definitions, DefinitionReader reader) {
        this.definitions = definitions;
        this.reader = reader;
    }

    @Incoming("definitions")
    Uni<Void> changed(Message<Object> message) {
        return accept(RawBody.of(message).bytes())
                .onFailure()
                .invoke(cause ->
                        LOG.warnf("A message on definitions was not taken; the next pull brings it: %s", cause))
                .onFailure()
                .recoverWithNull()
                .chain(() -> Uni.createFrom().completionStage(message.ack()));
    }

    private Uni<Void> accept(byte[] body) {
        try {
            return definitions.accept(reader.changes(body));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Uni.createFrom().failure(unreadable);
        }
    }
}
