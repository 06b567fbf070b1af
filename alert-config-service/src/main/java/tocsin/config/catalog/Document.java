package tocsin.config.catalog;

import java.util.List;
import java.util.Set;

/**
 * What somebody wants to be defined.
 *
 * @param sections those that the document has, perhaps with nothing in them: of the others it says nothing
 * @param entries no two of the same identity or with the same id
 */
public record Document(Set<Section> sections, List<Entry> entries) {

    /** Copies, so that a document never changes. */
    public Document {
        sections = Set.copyOf(sections);
        entries = List.copyOf(entries);
    }
}
