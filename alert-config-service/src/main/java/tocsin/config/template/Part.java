package tocsin.config.template;

import tocsin.config.text.PlainText;
import tocsin.config.text.Word;

/** A form that a message can have, each with words of its own. */
public enum Part implements Word {
    /** The subject of an e-mail: one line. */
    SUBJECT("subject", 1_000) {
        @Override
        String form(String words) {
            return PlainText.of(words, longest());
        }
    },
    /** Plain text. */
    TEXT("text", 20_000),
    /** The HTML part of an e-mail. */
    HTML("html", 200_000),
    /** Plain text in few words. */
    SMS("sms", 2_000);

    private final String text;
    private final int longest;

    Part(String text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /**
     * Reads a part.
     *
     * @throws IllegalArgumentException where there is none like that
     */
    public static Part of(String text) {
        return Word.among(values(), text);
    }

    /** How many characters (code points) it may have at most. */
    public int longest() {
        return longest;
    }

    /**
     * The words themselves, where a message can be made of them.
     *
     * @throws IllegalArgumentException where they are blank, too long, or hold what no message can hold
     */
    String form(String words) {
        return PlainText.ofLines(words, longest);
    }

    @Override
    public String text() {
        return text;
    }
}
