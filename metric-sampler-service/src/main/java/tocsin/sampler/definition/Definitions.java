package tocsin.sampler.definition;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings changed definitions to where they are watched, each revision once, in whatever order and however often the
 * changes arrive. May be used by any thread.
 */
public final class Definitions {

    private final Map<Change.Subject, Long> revisions = new HashMap<>();
    private final Copy copy;
    private final Function<Change, Optional<Definition>> read;
    private final Function<List<Revised>, Uni<Void>> watch;

    /**
     * Definitions that are not known yet.
     *
     * @param copy where they are kept, so that a start does not depend on config-service
     * @param read what a change means; empty where it means nothing here
     * @param watch takes what has changed
     */
    public Definitions(
            Copy copy, Function<Change, Optional<Definition>> read, Function<List<Revised>, Uni<Void>> watch) {
        this.copy = copy;
        this.read = read;
        this.watch = watch;
    }

    /** This service's own copy of the definitions. */
    public interface Copy {

        /** Everything that was kept. */
        Uni<List<Change>> all();

        /** Keeps changes where they are newer than what is kept. */
        Uni<Void> keep(List<Change> changes);
    }

    /** Begins with what was kept. */
    public Uni<Void> restore() {
        return copy.all().chain(changes -> watch.apply(take(changes)));
    }

    /** Takes changes from config-service: first they are kept, then they are watched. */
    public Uni<Void> accept(List<Change> changes) {
        List<Change> newer = newer(changes);
        return newer.isEmpty() ? Uni.createFrom().voidItem() : copy.keep(newer).chain(() -> watch.apply(take(newer)));
    }

    private List<Change> newer(List<Change> changes) {
        synchronized (revisions) {
            return changes.stream()
                    .filter(Change::isForUs)
                    .filter(this::isNewer)
                    .toList();
        }
    }

    /** What the changes mean, of those that nobody else has taken meanwhile. */
    private List<Revised> take(List<Change> changes) {
        synchronized (revisions) {
            return changes.stream()
                    .filter(this::isNewer)
                    .peek(change -> revisions.put(change.subject(), change.revision()))
                    .flatMap(change ->
                            read.apply(change).stream().map(definition -> new Revised(definition, change.revision())))
                    .toList();
        }
    }

    private boolean isNewer(Change change) {
        return revisions.getOrDefault(change.subject(), 0L) < change.revision();
    }
}
