package tocsin.sampler.ingest.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The field maps in force. A document is read by the first one that recognizes it.
 *
 * @param inOrder all of them
 */
public record FieldMaps(List<FieldMap> inOrder) {

    /** Copies the list, so that it never changes. */
    public FieldMaps {
        inOrder = List.copyOf(inOrder);
    }

    /** The map that reads a document. */
    public Optional<FieldMap> of(Document document) {
        for (FieldMap map : inOrder) {
            if (map.recognizes(document)) {
                return Optional.of(map);
            }
        }
        return Optional.empty();
    }

    /** With others before these. One of the same name takes the place of the one here. */
    public FieldMaps after(List<FieldMap> others) {
        List<FieldMap> all = new ArrayList<>(others);
        inOrder.stream()
                .filter(map -> others.stream().noneMatch(other -> other.name().equals(map.name())))
                .forEach(all::add);
        return new FieldMaps(all);
    }
}
