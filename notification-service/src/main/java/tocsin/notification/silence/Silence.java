package tocsin.notification.silence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody wants nothing told of a company, of an alert, or of an alert on one company, for a while. What falls due
 * meanwhile is not sent, and not sent afterwards either; whatever still fires then is told by its next repeat.
 *
 * @param id the silence
 * @param company the company that alerts watch; empty for any
 * @param alert the alert; empty for any; not both are empty
 * @param from when it begins
 * @param until when it is over; after {@code from}
 * @param comment why, for people
 */
public record Silence(
        UUID id, Optional<String> company, Optional<UUID> alert, Instant from, Instant until, String comment) {

    /** Whether nothing is to be told of an alert on a company. */
    public boolean covers(String ofCompany, UUID ofAlert) {
        return company.map(ofCompany::equals).orElse(true)
                && alert.map(ofAlert::equals).orElse(true);
    }
}
