package tocsin.sampler.ingest.map;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.Unacceptable;
import tocsin.sampler.ingest.map.Document.Found;
import tocsin.sampler.ingest.map.Document.Kind;

/**
 * One place that a field of a call may come from, and how it is read.
 *
 * @param pointer the place
 * @param urlEncoded whether the text there is URL-encoded
 * @param absent texts that say that there is nothing
 * @param pattern what of the text counts; null for all of it
 * @param table what the text means; null where it means itself
 * @param prefix what is put in front of it
 * @param hint what a person can do who is told that the field is missing; null for nothing
 */
public record Source(
        Pointer pointer,
        boolean urlEncoded,
        Set<String> absent,
        TextPattern pattern,
        Table table,
        String prefix,
        String hint) {

    /** The longest text that is looked into, in characters. */
    public static final int LONGEST = 1024;

    /**
     * The text; null where the document has none here: the place is not there, is null or empty, has a text that says
     * so, or one that the pattern does not match.
     *
     * @throws Unacceptable where there is something that cannot be read
     */
    String text(Document document) throws Unacceptable {
        String raw = raw(document.at(pointer));
        if (raw == null || absent.contains(raw)) {
            return null;
        }
        String captured = pattern == null ? raw : pattern.capture(raw);
        String meant = captured == null || table == null ? captured : meaning(captured);
        return meant == null || meant.isEmpty() ? null : prefix + meant;
    }

    private String raw(Found found) throws Unacceptable {
        if (found.kind() == Kind.OBJECT || found.kind() == Kind.ARRAY) {
            throw invalid("must be a text, a number or a boolean");
        }
        if (found.text() == null || found.text().isEmpty()) {
            return null;
        }
        if (found.text().length() > LONGEST) {
            throw invalid("must have at most " + LONGEST + " characters");
        }
        return urlEncoded ? decoded(found.text()) : found.text();
    }

    private String decoded(String text) throws Unacceptable {
        try {
            // Switches encode a space as %20, so a plus is a plus.
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw invalid("is not URL-encoded as it should be");
        }
    }

    private String meaning(String word) throws Unacceptable {
        if (!table.knows(word)) {
            throw invalid("must be one of " + String.join(", ", table.meanings().keySet()));
        }
        return table.meaning(word);
    }

    Unacceptable invalid(String detail) {
        return new Unacceptable(Reason.INVALID_FIELD, pointer.label() + " " + detail);
    }
}
