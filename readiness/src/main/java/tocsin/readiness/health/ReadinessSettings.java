package tocsin.readiness.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import tocsin.readiness.Patience;

/** The settings {@code tocsin.readiness.*}. */
@ConfigMapping(prefix = "tocsin.readiness")
public interface ReadinessSettings {

    /** How often the parts are looked at. */
    @WithDefault("PT1S")
    Duration lookEvery();

    /** How long a part may take to answer. */
    @WithDefault("PT2S")
    Duration answerWithin();

    /** For how long a part has to fail until the service is not ready. */
    @WithDefault("PT5S")
    Duration notReadyAfter();

    /** For how long it has to work again until the service is ready. */
    @WithDefault("PT2S")
    Duration readyAfter();

    /** The patience with every part. */
    default Patience patience() {
        return new Patience(notReadyAfter(), readyAfter());
    }
}
