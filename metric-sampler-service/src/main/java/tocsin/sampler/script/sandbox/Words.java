package tocsin.sampler.script.sandbox;

import java.util.regex.Pattern;

/** Texts that scripts write, on their way to people and to the database. */
final class Words {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Words() {}

    /**
     * A text that can be kept, as it is: the one character that no database keeps is replaced.
     *
     * @param longest how many characters it may have
     * @throws IllegalArgumentException where it has more
     */
    static String of(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException("is longer than " + longest + " characters");
        }
        return kept(text);
    }

    /** The same in one line. */
    static String line(String text, int longest) {
        if (CONTROL.matcher(text).find()) {
            throw new IllegalArgumentException("must be one line");
        }
        return of(text, longest);
    }

    /** A text with as much of it as there may be. */
    static String cut(String text, int longest) {
        boolean tooLong = text.codePointCount(0, text.length()) > longest;
        return kept(tooLong ? text.substring(0, text.offsetByCodePoints(0, longest)) + "…" : text);
    }

    /** A text without the one character that no database keeps. */
    static String kept(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
