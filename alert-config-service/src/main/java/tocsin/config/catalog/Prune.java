package tocsin.config.catalog;

import tocsin.config.text.Word;

/** What is removed that a document does not have. */
public enum Prune implements Word {
    /** Nothing. */
    NOTHING("false"),
    /** Whatever belongs to a company that the document lists, or to none, in the sections that it has. */
    LISTED("true"),
    /** The same, and companies that it does not list, with all that belongs to them. */
    COMPANIES("companies");

    private final String text;

    Prune(String text) {
        this.text = text;
    }

    /**
     * Reads a word.
     *
     * @throws IllegalArgumentException where it is none of them
     */
    public static Prune of(String text) {
        return Word.among(values(), text);
    }

    @Override
    public String text() {
        return text;
    }
}
