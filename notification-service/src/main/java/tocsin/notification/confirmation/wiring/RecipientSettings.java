package tocsin.notification.confirmation.wiring;

import static java.util.stream.Collectors.toMap;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.notification.confirmation.ConfirmationRule;

/** What an operator may set about who may be written to: {@code tocsin.recipients.*}. */
@ConfigMapping(prefix = "tocsin.recipients")
interface RecipientSettings {

    /** Whether people are asked before alerts go to them by e-mail or SMS. */
    boolean confirm();

    /** Domains whose people are never asked: those of whoever runs Tocsin. */
    Optional<List<String>> trustedDomains();

    /** Domains whose people are not asked in the name of a company, by the company's id. */
    Map<String, List<String>> confirmedDomains();

    /** How long somebody who does not answer is left alone before he is asked again, when further alerts come. */
    Duration askAgainAfter();

    /** Who is asked. */
    default ConfirmationRule rule() {
        return new ConfirmationRule(
                confirm(),
                Set.copyOf(trustedDomains().orElse(List.of())),
                confirmedDomains().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue()))),
                askAgainAfter());
    }
}
