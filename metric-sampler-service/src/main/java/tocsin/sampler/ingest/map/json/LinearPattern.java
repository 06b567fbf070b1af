package tocsin.sampler.ingest.map.json;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import tocsin.sampler.ingest.map.TextPattern;

/**
 * A pattern of RE2/J, whose time grows with the text only. What it leaves out for that (look-around, back-references)
 * is refused, and so is a pattern that would grow large when its repetitions are written out.
 */
record LinearPattern(Pattern pattern) implements TextPattern {

    private static final int LONGEST = 256;
    private static final int MOST_REPEATS = 1000;
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException where it is none that can be used
     */
    static LinearPattern of(String regex) {
        if (regex.length() > LONGEST) {
            throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
        }
        if (repeats(regex) > MOST_REPEATS) {
            throw new IllegalArgumentException(
                    "repeats too much: its counted repetitions, multiplied, may be " + MOST_REPEATS + " at most");
        }
        Pattern pattern = compiled(regex);
        if (pattern.groupCount() > 1) {
            throw new IllegalArgumentException("must capture one group at most; write (?:…) for the others");
        }
        return new LinearPattern(pattern);
    }

    private static Pattern compiled(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "must be a regular expression of RE2: " + wrong.getDescription() + " " + wrong.getPattern(), wrong);
        }
    }

    private static long repeats(String regex) {
        long product = 1;
        for (Matcher counted = COUNTED.matcher(regex); counted.find() && product <= MOST_REPEATS; ) {
            String most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
            product *= Math.max(1, Long.parseLong(most));
        }
        return product;
    }

    @Override
    public String capture(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.group(pattern.groupCount()) : null;
    }
}
