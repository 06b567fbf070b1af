package tocsin.notification.transition;

import java.util.Locale;

/** What an alert is on. Its names in messages are in lower case. */
public enum Scope {

    /** One company, which the alert belongs to. */
    COMPANY,

    /** Every company that bears a tag; the alert belongs to whoever runs Tocsin. */
    TAG,

    /** Every company; the alert belongs to whoever runs Tocsin. */
    EVERYONE;

    /**
     * Reads a scope.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Scope of(String word) {
        for (Scope scope : values()) {
            if (scope.word().equals(word)) {
                return scope;
            }
        }
        throw new IllegalArgumentException("must be company, tag or everyone");
    }

    /** The name in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
