package tocsin.notification.template.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tocsin.notification.template.KnownTemplates;
import tocsin.notification.template.TemplateCopy;

/** Makes the pure parts out of the adapters. */
@Singleton
final class TemplateParts {

    @Produces
    @Singleton
    KnownTemplates knownTemplates(TemplateCopy copy) {
        return new KnownTemplates(copy);
    }
}
