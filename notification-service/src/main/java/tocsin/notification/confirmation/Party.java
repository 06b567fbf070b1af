package tocsin.notification.confirmation;

import java.util.Locale;
import java.util.Optional;

/**
 * A recipient, and in whose name messages go there: who has agreed to one company has not agreed to another.
 *
 * @param company the company that alerts belong to; empty text for whoever runs Tocsin
 * @param recipient an e-mail address in lower case, or a phone number
 */
public record Party(String company, String recipient) {

    /**
     * Of an alert and the address that it names. One person is asked once, in whatever case the address is written.
     *
     * @param owner the company that the alert belongs to; empty for one of whoever runs Tocsin
     */
    public static Party of(Optional<String> owner, String address) {
        return new Party(owner.orElse(""), address.toLowerCase(Locale.ROOT));
    }

    /** What stands behind the {@code @}; empty for a phone number. */
    Optional<String> domain() {
        int at = recipient.lastIndexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(recipient.substring(at + 1));
    }
}
