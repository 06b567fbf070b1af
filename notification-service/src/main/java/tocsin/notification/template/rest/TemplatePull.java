package tocsin.notification.template.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import tocsin.notification.template.KnownTemplates;
import tocsin.notification.template.json.TemplateJson;

/**
 * Pulls whatever no message has brought. Only a pull moves the revision from which the next one goes on: messages can be
 * missed, pulls cannot. A start begins with the first revision, so that it learns also what its copy has missed.
 */
@Singleton
final class TemplatePull {

    private static final Logger LOG = Logger.getLogger(TemplatePull.class);

    /** Templates can be long. */
    private static final int PAGE = 20;

    private final ConfigService configService;
    private final KnownTemplates templates;
    private final TemplateJson json;
    private volatile long pulledUpTo;
    private volatile boolean reachable = true;

    TemplatePull(@RestClient ConfigService configService, KnownTemplates templates, TemplateJson json) {
        this.configService = configService;
        this.templates = templates;
        this.json = json;
    }

    @Scheduled(
            identity = "template-pull",
            every = "${tocsin.definitions.pull-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> pull() {
        return pullPage()
                .invoke(this::succeeded)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> pullPage() {
        long before = pulledUpTo;
        return configService
                .definitions("template", before, PAGE)
                .call(page -> templates.accept(json.changes(page.path("items"))))
                .chain(page -> {
                    page.path("items").forEach(this::pulled);
                    boolean more = page.hasNonNull("next") && pulledUpTo > before;
                    return more ? pullPage() : Uni.createFrom().voidItem();
                });
    }

    private void pulled(JsonNode definition) {
        pulledUpTo = Math.max(pulledUpTo, definition.path("revision").asLong());
    }

    /** Says once that config-service is gone, and once that it is back; meanwhile what is known stays in force. */
    private void failed(Throwable cause) {
        if (reachable) {
            reachable = false;
            LOG.warnf("Templates cannot be pulled; those known so far stay in force: %s", cause);
        }
    }

    private void succeeded() {
        if (!reachable) {
            reachable = true;
            LOG.info("Templates are being pulled again");
        }
    }
}
