package tocsin.sampler;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import tocsin.sampler.retention.Retention;

/** The settings {@code tocsin.history.*}: how long what is kept. */
@ConfigMapping(prefix = "tocsin.history")
interface RetentionSettings {

    /** Slices of ten seconds. */
    Duration fine();

    /** Slices of five minutes. */
    Duration fiveMinutes();

    /** Slices of an hour. */
    Duration hourly();

    /** Transitions that are published. */
    Duration transitions();

    default Retention retention() {
        return new Retention(fine(), fiveMinutes(), hourly(), transitions());
    }
}
