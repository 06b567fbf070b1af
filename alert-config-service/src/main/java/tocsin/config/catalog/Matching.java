package tocsin.config.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for each entry of a document what it stands in the place of. It is shown everything that is there, one after the other,
 * and keeps only what matters. Not for use by several threads.
 */
final class Matching {

    private final Document document;
    private final Extent.Pruning pruning;
    private final Map<Object, Entry> wanted = new HashMap<>();
    private final Map<String, Item> found = new HashMap<>();
    private final List<Difference> deleted = new ArrayList<>();

    Matching(Document document, Extent.Pruning pruning) {
        this.document = document;
        this.pruning = pruning;
        document.entries().forEach(entry -> wanted.put(name(entry), entry));
    }

    /** An entry that says an id is about that alert and no other, whatever the titles are. */
    private static Object name(Entry entry) {
        return entry.id().<Object>map(Object::toString).orElseGet(entry.item()::identity);
    }

    void see(Item there) {
        Optional.ofNullable(wanted.get(there.key()))
                .filter(entry -> there.section() == Section.ALERTS)
                .or(() -> Optional.ofNullable(wanted.get(there.identity())))
                .ifPresentOrElse(entry -> found.put(entry.place(), there), () -> miss(there));
    }

    private void miss(Item there) {
        if (pruning.removes(there)) {
            deleted.add(new Difference.Deleted(there));
        }
    }

    /** Those that name an alert that was not seen. */
    List<Refusal> unknown() {
        return document.entries().stream()
                .filter(entry -> entry.id().isPresent() && !found.containsKey(entry.place()))
                .map(entry -> new Refusal(
                        entry.place() + "/id",
                        new CatalogRefusal.UnknownAlert(entry.id().get())))
                .toList();
    }

    /** What becomes of everything, in the order of the document; what goes is last. */
    List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        document.entries().forEach(entry -> all.add(difference(entry)));
        all.addAll(deleted);
        return all;
    }

    private Difference difference(Entry entry) {
        Item there = found.get(entry.place());
        if (there == null) {
            return new Difference.Created(entry.place(), entry.item());
        }
        Item wantedThere = entry.item().inPlaceOf(there);
        return wantedThere.content().equals(there.content())
                ? new Difference.Unchanged(entry.place(), there)
                : new Difference.Changed(entry.place(), there, wantedThere);
    }
}
