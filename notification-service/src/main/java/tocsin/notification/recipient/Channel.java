package tocsin.notification.recipient;

import java.util.Locale;
import java.util.regex.Pattern;

/** A way to a person or a program; the form of the recipient says which one it is. */
public enum Channel {

    /** SMTP; the recipient is an address such as {@code noc@acme.example}. */
    EMAIL(
            "an e-mail address",
            "[^@\\s,;<>\"()\\[\\]\\p{Cntrl}]+@[^@\\s,;<>\"()\\[\\]\\p{Cntrl}]+",
            "no mailer is configured"),

    /** A text message; the recipient is an E.164 number with its plus sign. */
    SMS("a phone number with its country code", "\\+[1-9][0-9]{6,14}", "no SMS gateway is configured"),

    /** An HTTP request; the recipient is an {@code https} URL. */
    WEBHOOK("an https URL", "https://[^\\s\\p{Cntrl}]+", "webhooks are not available in this version");

    private final String form;
    private final Pattern pattern;
    private final String unavailable;

    Channel(String form, String pattern, String unavailable) {
        this.form = form;
        this.pattern = Pattern.compile(pattern);
        this.unavailable = unavailable;
    }

    /** The channel that a recipient means, well-formed or not. */
    static Channel meantBy(String recipient) {
        if (recipient.startsWith("+")) {
            return SMS;
        }
        return recipient.contains("://") ? WEBHOOK : EMAIL;
    }

    boolean fits(String recipient) {
        return pattern.matcher(recipient).matches();
    }

    /** The name in the contract: {@code email}, {@code sms} or {@code webhook}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why nothing can be sent this way where the installation does not have it, for people. */
    public String unavailable() {
        return unavailable;
    }

    /** What a recipient of this channel is, for people. */
    public String form() {
        return form;
    }
}
