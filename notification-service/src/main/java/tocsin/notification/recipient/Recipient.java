package tocsin.notification.recipient;

import java.util.Optional;

/**
 * Whom a message goes to.
 *
 * @param address the recipient as the alert names it
 * @param channel the way that the form of the address means
 */
public record Recipient(String address, Channel channel) {

    /** Reads a recipient by its form; never fails, see {@link #fault()}. */
    public static Recipient of(String address) {
        return new Recipient(address, Channel.meantBy(address));
    }

    /** Why nothing can ever be sent to this address; empty where it is well-formed. */
    public Optional<String> fault() {
        return channel.fits(address) ? Optional.empty() : Optional.of("the recipient is not " + channel.form());
    }
}
