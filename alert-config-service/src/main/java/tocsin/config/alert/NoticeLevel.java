package tocsin.config.alert;

import tocsin.config.text.Word;

/** How grave an alert is, from least to most. */
public enum NoticeLevel implements Word {
    /** Not graded. */
    NONE("none"),
    /** Good to know. */
    INFO("info"),
    /** Somebody should look. */
    WARNING("warning"),
    /** Somebody must look. */
    ERROR("error"),
    /** Somebody must look at once. */
    CRITICAL("critical");

    private final String text;

    NoticeLevel(String text) {
        this.text = text;
    }

    /**
     * Reads a level.
     *
     * @throws IllegalArgumentException where there is none like that
     */
    public static NoticeLevel of(String text) {
        return Word.among(values(), text);
    }

    @Override
    public String text() {
        return text;
    }
}
