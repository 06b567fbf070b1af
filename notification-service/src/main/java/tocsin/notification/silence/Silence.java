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
 * @param ownOnly whether it is only about what belongs to the company, as one is that somebody of the company has made; then
 *     there is a company. Any other is also about what whoever runs Tocsin is told of the company
 * @param from when it begins
 * @param until when it is over; after {@code from}
 * @param comment why, for people
 */
public record Silence(
        UUID id,
        Optional<String> company,
        Optional<UUID> alert,
        boolean ownOnly,
        Instant from,
        Instant until,
        String comment) {

    /**
     * Whether nothing is to be told of an alert on a company.
     *
     * @param owner the company that the alert belongs to; empty for one of whoever runs Tocsin
     */
    public boolean covers(String ofCompany, UUID ofAlert, Optional<String> owner) {
        return company.map(ofCompany::equals).orElse(true)
                && alert.map(ofAlert::equals).orElse(true)
                && (!ownOnly || owner.equals(company));
    }
}
