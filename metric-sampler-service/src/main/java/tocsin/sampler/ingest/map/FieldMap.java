package tocsin.sampler.ingest.map;

import java.util.List;
import java.util.Optional;
import tocsin.sampler.ingest.ReportedCall;

/**
 * How the records of one switch are read as calls. Taken apart once, used for every document; safe for any thread.
 *
 * @param name what it is called, in answers and rejections
 * @param origin where it comes from: a file's name, or built-in
 * @param description what it reads, for people; null where nobody said it
 * @param recognition what holds for the documents that it reads, all of it; at least one
 * @param fields where the fields of a call are
 */
public record FieldMap(String name, String origin, String description, List<Condition> recognition, CallFields fields) {

    /** Whether it reads a document. */
    public boolean recognizes(Document document) {
        return unmet(document).isEmpty();
    }

    /** The first condition that does not hold for a document, in words; empty where the map reads it. */
    public Optional<String> unmet(Document document) {
        for (Condition condition : recognition) {
            if (!condition.holds(document.at(condition.pointer()))) {
                return Optional.of(condition.pointer().label() + " " + condition.otherwise());
            }
        }
        return Optional.empty();
    }

    /** The call of a document that it recognizes. */
    public ReportedCall read(Document document) {
        return new MappedCall(this, document);
    }
}
