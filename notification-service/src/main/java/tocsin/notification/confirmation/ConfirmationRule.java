package tocsin.notification.confirmation;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who is asked before anything else is sent: everybody but those at domains that an operator vouches for. So nobody can use
 * alerts to flood strangers with messages; each stranger gets one, and another after a while at the earliest.
 *
 * @param on whether anybody is asked
 * @param trusted domains whose people are never asked, whoever writes to them
 * @param confirmed domains whose people are not asked in the name of one company, by the company's id
 * @param askAgainAfter how long a party that does not answer is left alone
 */
public record ConfirmationRule(
        boolean on, Set<String> trusted, Map<String, Set<String>> confirmed, Duration askAgainAfter) {

    /** Nobody is asked. */
    public static final ConfirmationRule OFF = new ConfirmationRule(false, Set.of(), Map.of(), Duration.ofDays(1));

    /** Takes domains in whatever case; refuses a rule by which somebody would be asked without an end. */
    public ConfirmationRule {
        if (askAgainAfter.isNegative() || askAgainAfter.isZero()) {
            throw new IllegalArgumentException("Somebody who does not answer is left alone for some time");
        }
        trusted = lower(trusted);
        confirmed = confirmed.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> lower(entry.getValue())));
    }

    private static Set<String> lower(Collection<String> domains) {
        return domains.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(toUnmodifiableSet());
    }

    /** Whether a party is told without having been asked. */
    public boolean vouchesFor(Party party) {
        return !on
                || party.domain()
                        .filter(domain -> trusted.contains(domain)
                                || confirmed
                                        .getOrDefault(party.company(), Set.of())
                                        .contains(domain))
                        .isPresent();
    }

    /** What is to happen with a message to a party. */
    public Verdict on(Party party, Standing standing, Instant now) {
        if (vouchesFor(party) || standing.confirmedAt().isPresent()) {
            return new Verdict.Tell();
        }
        return standing.askedAt()
                .filter(asked -> asked.plus(askAgainAfter).isAfter(now))
                .<Verdict>map(Verdict.Wait::new)
                .orElseGet(Verdict.Ask::new);
    }
}
