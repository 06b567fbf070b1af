package tocsin.notification.confirmation.wiring;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.Logger;
import tocsin.notification.confirmation.ConfirmationTerms;
import tocsin.notification.confirmation.Confirmations;
import tocsin.notification.confirmation.InvitationWords;

/** Makes the terms out of the settings, at the start: with settings that do not fit together, there is none. */
@Singleton
final class ConfirmationParts {

    private static final Logger LOG = Logger.getLogger(ConfirmationParts.class);

    /** Before anything is received or sent. */
    void check(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting, ConfirmationTerms terms) {
        LOG.debugf("Strangers are asked: %s", terms.rule().on());
    }

    @Produces
    @Singleton
    ConfirmationTerms terms(RecipientSettings recipients, ConfirmationSettings settings, Confirmations confirmations) {
        return new ConfirmationTerms(
                recipients.rule(),
                settings.url().map(url -> new InvitationWords(url, settings.valid())),
                confirmations);
    }
}
