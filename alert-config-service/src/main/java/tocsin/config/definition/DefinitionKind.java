package tocsin.config.definition;

import tocsin.config.text.Word;

/** What a definition defines. */
public enum DefinitionKind implements Word {
    /** A company; its key is its id. */
    COMPANY("company"),
    /** An alert; its key is its id. */
    ALERT("alert"),
    /** A template; its key is its name. A stock one that is set back to its stock words counts as deleted. */
    TEMPLATE("template"),
    /** A script; its key is its name. */
    SCRIPT("script");

    private final String text;

    DefinitionKind(String text) {
        this.text = text;
    }

    /**
     * Reads a kind.
     *
     * @throws IllegalArgumentException where there is no such kind
     */
    public static DefinitionKind of(String text) {
        return Word.among(values(), text);
    }

    @Override
    public String text() {
        return text;
    }
}
