package tocsin.notification.rehearsal.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import tocsin.notification.channel.Channels;
import tocsin.notification.delivery.Intake;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.message.Composer;
import tocsin.notification.rehearsal.RehearsalLimits;
import tocsin.notification.rehearsal.Rehearsals;
import tocsin.notification.rehearsal.Renderer;

/** Makes the pure parts out of the settings and the adapters. */
@Singleton
final class RehearsalParts {

    /** For a database that is slow to take the messages and to say what became of them. */
    private static final Duration FOR_THE_DATABASE = Duration.ofSeconds(5);

    @Produces
    @Singleton
    Rehearsals rehearsals(
            Composer composer,
            Channels channels,
            Intake intake,
            Outbox outbox,
            RehearsalSettings settings,
            InstantSource clock) {
        RehearsalLimits limits = new RehearsalLimits(
                settings.atOnce(),
                settings.outcomeWithin(),
                settings.outcomeWithin().plus(FOR_THE_DATABASE));
        return new Rehearsals(new Renderer(composer, channels), intake, outbox, limits, clock);
    }
}
