package tocsin.config.definition;

import tocsin.config.text.Word;

/** What a definition defines. */
public enum DefinitionKind implements Word {
    COMPANY("company"),
    ALERT("alert");

    private final String text;

    DefinitionKind(String text) {
        this.text = text;
    }

    /** Reads a kind. */
    public static DefinitionKind of(String text) {
        return Word.among(values(), text);
    }

    @Override
    public String text() {
        return text;
    }
}
