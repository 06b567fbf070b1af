package tocsin.config.definition.amqp;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import tocsin.amqp.Links;
import tocsin.amqp.OutgoingMessage;
import tocsin.amqp.Sender;
import tocsin.config.definition.Definition;
import tocsin.config.definition.Publication;
import tocsin.config.definition.json.DefinitionJson;

/**
 * Publishes definitions on the multicast address {@value #ADDRESS}, in the order in which they are given. One whose
 * fate is not known in time has failed; it may so be published twice, never lost.
 */
// Made at the start, so that its link belongs to no tick that happens to be the first.
@Startup
@ApplicationScoped
final class AmqpPublication implements Publication {

    static final String ADDRESS = "definitions";

    private static final String SOURCE = "/tocsin/config";
    private static final String TYPE = "tocsin.definition.changed";

    private final Sender definitions;

    AmqpPublication(Links links) {
        this.definitions = links.toTopic(ADDRESS);
    }

    @Override
    public Uni<Void> publish(Definition definition) {
        return definitions.send(event(definition));
    }

    private static OutgoingMessage event(Definition definition) {
        return OutgoingMessage.event(
                Long.toString(definition.revision()),
                SOURCE,
                TYPE,
                definition.kind().text() + "/" + definition.key(),
                definition.changedAt(),
                DefinitionJson.of(definition).toString().getBytes(StandardCharsets.UTF_8));
    }
}
