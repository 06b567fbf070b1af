package tocsin.notification.canary.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The settings {@code tocsin.canary.*}. */
@ConfigMapping(prefix = "tocsin.canary")
interface CanarySettings {

    /** How long after one of the canary's messages the next one has to go out; without it none is waited for. */
    Optional<Duration> overdueAfter();

    /** How often it is looked for. */
    @WithDefault("PT5S")
    Duration lookEvery();
}
