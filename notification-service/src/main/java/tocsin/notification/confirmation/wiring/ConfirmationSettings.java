package tocsin.notification.confirmation.wiring;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set about the question and its answer: {@code tocsin.confirmations.*}. */
@ConfigMapping(prefix = "tocsin.confirmations")
interface ConfirmationSettings {

    /** Where recipients reach {@code /api/v1/confirmations} of this service, as it stands in their messages. */
    Optional<String> url();

    /** How long an answer is waited for, at least a day. */
    Duration valid();
}
