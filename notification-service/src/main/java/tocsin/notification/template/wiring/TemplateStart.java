package tocsin.notification.template.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.jboss.logging.Logger;
import tocsin.notification.template.KnownTemplates;

/**
 * Takes the copy of the templates before anything is received or sent, so that no message has stock words because it was
 * the first. It waits on the thread that starts the service, and not for long.
 */
@Singleton
final class TemplateStart {

    private static final Logger LOG = Logger.getLogger(TemplateStart.class);
    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final KnownTemplates templates;

    TemplateStart(KnownTemplates templates) {
        this.templates = templates;
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent starting) {
        try {
            templates.restore().await().atMost(AT_MOST);
        } catch (RuntimeException cause) {
            LOG.warnf("The copy of the templates cannot be read yet; until then stock words count: %s", cause);
            tryAgain();
        }
    }

    private void tryAgain() {
        templates
                .restore()
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely()
                .subscribe()
                .with(done -> LOG.info("The copy of the templates has been read"));
    }
}
