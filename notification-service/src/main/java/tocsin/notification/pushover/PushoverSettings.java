package tocsin.notification.pushover;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set about Pushover: {@code tocsin.pushover.*}. */
@ConfigMapping(prefix = "tocsin.pushover")
interface PushoverSettings {

    /** The API token of this installation's application at Pushover; a secret. Without it nothing is sent. */
    Optional<String> token();

    /** Where messages are posted. */
    String url();

    /** Whether a critical alert that fires is an emergency: it sounds again until somebody acknowledges it. */
    boolean emergency();

    /** How often an emergency sounds; at least 30 seconds. */
    Duration emergencyRetry();

    /** After how long an emergency gives up; at most three hours. */
    Duration emergencyExpire();
}
