package tocsin.notification.email;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set about e-mail beside {@code quarkus.mailer.*}: {@code tocsin.email.*}. */
@ConfigMapping(prefix = "tocsin.email")
interface EmailSettings {

    /**
     * How long it may take to hand over one message, the wait for a connection included; shorter than {@code
     * tocsin.delivery.send-within}.
     */
    Duration sendWithin();

    /**
     * Where a reader can ask not to be told any longer: a {@code mailto:} or {@code https:} URL, in which {@code
     * {recipient}} and {@code {alert}} stand for the address and the alert's id. Goes into {@code List-Unsubscribe} (RFC
     * 2369); without it, there is none.
     */
    Optional<String> unsubscribe();
}
