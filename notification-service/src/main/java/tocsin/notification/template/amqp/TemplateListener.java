package tocsin.notification.template.amqp;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;
import tocsin.amqp.Link;
import tocsin.amqp.Links;
import tocsin.amqp.RawMessage;
import tocsin.notification.template.KnownTemplates;
import tocsin.notification.template.json.TemplateJson;

/** Hears of changed templates as they are published, each replica for itself. What it misses, the pull brings. */
@Singleton
final class TemplateListener {

    private static final Logger LOG = Logger.getLogger(TemplateListener.class);
    private static final int PREFETCH = 100;

    private final Links links;
    private final KnownTemplates templates;
    private final TemplateJson json;

    TemplateListener(Links links, KnownTemplates templates, TemplateJson json) {
        this.links = links;
        this.templates = templates;
        this.json = json;
    }

    void start(@Observes StartupEvent started) {
        links.receive(Link.topic("definitions", PREFETCH), this::changed);
    }

    /** A message that cannot be taken is passed over: the pull asks config-service itself. */
    private Uni<Void> changed(RawMessage message) {
        return Uni.createFrom()
                .deferred(() -> accept(message.body()))
                .onFailure()
                .invoke(cause ->
                        LOG.warnf("A message on definitions was not taken; the next pull brings it: %s", cause))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> accept(byte[] body) {
        try {
            return templates.accept(json.changes(body));
        } catch (IOException unreadable) {
            return Uni.createFrom().failure(unreadable);
        }
    }
}
