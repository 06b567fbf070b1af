package tocsin.config.alert;

import tocsin.config.text.Word;

/** What an alert does where there is no value. */
public enum NoDataPolicy implements Word {
    /** Stays in its state. */
    KEEP("keep"),
    /** Fires. */
    FIRE("fire"),
    /** Resets. */
    RESET("reset");

    private final String text;

    NoDataPolicy(String text) {
        this.text = text;
    }

    /**
     * Reads a policy.
     *
     * @throws IllegalArgumentException where there is none like that
     */
    public static NoDataPolicy of(String text) {
        return Word.among(values(), text);
    }

    @Override
    public String text() {
        return text;
    }
}
