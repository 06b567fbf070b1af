package tocsin.notification.message;

import tocsin.notification.transition.Cause;

/** What a message is to its reader. Each kind has a subject and a text of its own. */
public enum Kind {
    /** Something is wrong, still is, or is no longer. */
    ALERT,
    /** A value is told because it is time to, whatever it is. */
    REPORT;

    /** The kind of message that tells of a cause. */
    public static Kind of(Cause cause) {
        return cause == Cause.SCHEDULED ? REPORT : ALERT;
    }
}
