package tocsin.notification.slack;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the pure parts out of the settings. */
@Singleton
final class SlackParts {

    @Produces
    @Singleton
    SlackHosts hosts(SlackSettings settings) {
        return new SlackHosts(settings.hosts());
    }
}
