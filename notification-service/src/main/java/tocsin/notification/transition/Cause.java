package tocsin.notification.transition;

import java.util.Locale;

/** Why an alert's state has changed. Its names in messages are in lower case. */
public enum Cause {

    /** The condition holds; the alert fires. */
    BREACHED,

    /** The alert is still firing; a reminder. */
    REPEATED,

    /** The alert has reset. */
    RECOVERED,

    /** It is time to tell the value, whatever it is. */
    SCHEDULED,

    /** A script has something to say, whatever the state. */
    TOLD,

    /** A script has failed again and again; the alert stays as it is. */
    FAILED,

    /** Any other change, or one that a later version of the sampler knows. */
    OTHER;

    /** Reads a cause; one that is not known here is {@link #OTHER}. */
    public static Cause of(String word) {
        for (Cause cause : values()) {
            if (cause.word().equals(word)) {
                return cause;
            }
        }
        return OTHER;
    }

    /** The name in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
