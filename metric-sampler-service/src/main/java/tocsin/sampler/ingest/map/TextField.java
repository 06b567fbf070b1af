package tocsin.sampler.ingest.map;

import java.util.List;
import tocsin.sampler.ingest.Unacceptable;

/**
 * Where a field comes from that is no moment.
 *
 * @param constant what it always is; null where the document says it
 * @param sources where it may be; the first one that has something counts
 */
public record TextField(String constant, List<Source> sources) {

    /** A field that the switch does not report. */
    public static final TextField NONE = new TextField(null, List.of());

    /** What a field says, and where it says so; the text is null where it says nothing. */
    record Said(String text, String name) {}

    Said read(Document document, String field) throws Unacceptable {
        for (Source source : sources) {
            String text = source.text(document);
            if (text != null) {
                return new Said(text, source.pointer().label());
            }
        }
        return new Said(constant, name(field));
    }

    boolean isMapped() {
        return constant != null || !sources.isEmpty();
    }

    private String name(String field) {
        return sources.isEmpty() ? field : sources.get(0).pointer().label();
    }

    /** What to say where the field must be there and is not. */
    String missing(String field) {
        return missing(name(field), sources);
    }

    static String missing(String name, List<Source> sources) {
        String hint = sources.isEmpty() ? null : sources.get(0).hint();
        return name + " is required" + (hint == null ? "" : ": " + hint);
    }
}
