package tocsin.config.catalog;

import tocsin.config.definition.DefinitionKind;
import tocsin.config.text.Word;

/** A part of a document of all definitions; in the order in which one needs what is in those before it. */
public enum Section implements Word {
    /** By their ids. */
    COMPANIES("companies", DefinitionKind.COMPANY),
    /** Those that people have written, by their names. */
    TEMPLATES("templates", DefinitionKind.TEMPLATE),
    /** By their names. */
    SCRIPTS("scripts", DefinitionKind.SCRIPT),
    /** Those on everyone, on tags, on companies, by their titles. */
    ALERTS("alerts", DefinitionKind.ALERT);

    private final String text;
    private final DefinitionKind kind;

    Section(String text, DefinitionKind kind) {
        this.text = text;
        this.kind = kind;
    }

    @Override
    public String text() {
        return text;
    }

    /** What is in it. */
    public DefinitionKind kind() {
        return kind;
    }
}
