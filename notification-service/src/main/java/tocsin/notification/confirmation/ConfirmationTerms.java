package tocsin.notification.confirmation;

import java.util.Optional;

/**
 * How strangers are asked.
 *
 * @param rule who is
 * @param words what with; empty only where nobody is asked
 * @param confirmations where it is kept
 */
public record ConfirmationTerms(ConfirmationRule rule, Optional<InvitationWords> words, Confirmations confirmations) {

    /** Refuses to ask without words. */
    public ConfirmationTerms {
        if (rule.on() && words.isEmpty()) {
            throw new IllegalArgumentException(
                    "tocsin.confirmations.url is missing: it is where recipients confirm that they"
                            + " want alerts, such as https://tocsin.example.com/api/v1/confirmations. Where nobody is to be asked, set"
                            + " tocsin.recipients.confirm=false");
        }
    }
}
