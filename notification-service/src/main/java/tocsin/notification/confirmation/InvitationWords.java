package tocsin.notification.confirmation;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.notification.message.Message;

/**
 * The words that ask somebody for his consent: always the same, so that nobody can say anything else by them. They name
 * who asks and for what, and nothing of any alert.
 *
 * @param url where the page to answer is, without the token
 * @param valid how long the answer is waited for
 */
public record InvitationWords(String url, Duration valid) {

    private static final String OPERATOR = "The operator of this alerting system";
    private static final int LONGEST_NAME = 60;
    private static final Pattern LINKS = Pattern.compile("[\\s\\p{Cntrl}]+|://|www\\.");

    /**
     * Checks the address, and leaves out a slash at its end.
     *
     * @throws IllegalArgumentException where it is no address of a web page, or nobody could answer in time
     */
    public InvitationWords {
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new IllegalArgumentException(
                    "tocsin.confirmations.url must begin with https:// or http://, not: " + url);
        }
        if (valid.toDays() < 1) {
            throw new IllegalArgumentException("tocsin.confirmations.valid must be at least P1D");
        }
        url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Who asks, as a reader is told. */
    public static String asker(String companyName) {
        String name = LINKS.matcher(companyName).replaceAll(" ").strip();
        String whole = name.isEmpty() ? OPERATOR : name;
        return whole.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The message. */
    public Message to(Invitation invitation) {
        String asker = asker(invitation.companyName());
        String link = url + "/" + invitation.token().text();
        String text =
                """
                %s would like to send you alerts about telephone traffic, such as failing calls or a low balance, at

                  %s

                If you want them, open this page and confirm:

                  %s

                The link is good for %d days. If you do not want them, do nothing: no alerts are sent to you.
                """
                        .formatted(asker, invitation.party().recipient(), link, valid.toDays());
        String sms = asker + " would like to send you alerts. To agree, open " + link + " - or do nothing to get none.";
        return new Message(asker + " asks: do you want alerts?", text, Optional.empty(), sms, Optional.empty());
    }
}
