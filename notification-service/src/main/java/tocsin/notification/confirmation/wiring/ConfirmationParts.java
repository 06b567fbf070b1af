package tocsin.notification.confirmation.wiring;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tocsin.notification.confirmation.ConfirmationTerms;
import tocsin.notification.confirmation.Confirmations;
import tocsin.notification.confirmation.InvitationWords;

/** Makes the terms out of the settings, at the start: with settings that do not fit together, there is none. */
@Singleton
final class ConfirmationParts {

    @Produces
    @Singleton
    @Startup
    ConfirmationTerms terms(RecipientSettings recipients, ConfirmationSettings settings, Confirmations confirmations) {
        return new ConfirmationTerms(
                recipients.rule(),
                settings.url().map(url -> new InvitationWords(url, settings.valid())),
                confirmations);
    }
}
