package tocsin.notification.rehearsal.wiring;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What an operator may set about rehearsals: {@code tocsin.rehearsals.*}. */
@ConfigMapping(prefix = "tocsin.rehearsals")
interface RehearsalSettings {

    /** How many may wait for outcomes at the same time; others are answered 503. */
    int atOnce();

    /** How long an answer waits for the first outcome of each message. */
    Duration outcomeWithin();
}
