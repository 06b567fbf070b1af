package tocsin.sampler.definition;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings changed definitions to where they are watched, each revision once, in whatever order and however often the
 * changes arrive. May be used by any thread.
 */
public final class Definitions {

    private final Map<Change.Subject, Known> known = new HashMap<>();
    private final Copy copy;
    private final Function<Change, Optional<Definition>> read;
    private final Function<Change, Optional<String>> owner;
    private final Function<List<Revised>, Uni<Void>> watch;
    private final Consumer<List<Altered>> told;

    /**
     * Definitions that are not known yet.
     *
     * @param copy where they are kept, so that a start does not depend on config-service
     * @param read what a change means; empty where it means nothing here
     * @param owner the company that what a change defines belongs to; empty where that is none
     * @param watch takes what has changed
     * @param told hears of what is watched from now on as it has changed
     */
    public Definitions(
            Copy copy,
            Function<Change, Optional<Definition>> read,
            Function<Change, Optional<String>> owner,
            Function<List<Revised>, Uni<Void>> watch,
            Consumer<List<Altered>> told) {
        this.copy = copy;
        this.read = read;
        this.owner = owner;
        this.watch = watch;
        this.told = told;
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
        return copy.all().chain(this::begin);
    }

    /** Takes changes from config-service: first they are kept, then they are watched. */
    public Uni<Void> accept(List<Change> changes) {
        List<Change> newer = newer(changes);
        return newer.isEmpty() ? Uni.createFrom().voidItem() : copy.keep(newer).chain(() -> begin(newer));
    }

    private Uni<Void> begin(List<Change> changes) {
        List<Taken> taken = take(changes);
        List<Revised> revised =
                taken.stream().flatMap(one -> one.revised().stream()).toList();
        return watch.apply(revised)
                .invoke(() -> told.accept(taken.stream().map(Taken::altered).toList()));
    }

    private List<Change> newer(List<Change> changes) {
        synchronized (known) {
            return changes.stream()
                    .filter(Change::isForUs)
                    .filter(this::isNewer)
                    .toList();
        }
    }

    /** What the changes mean, of those that nobody else has taken meanwhile. */
    private List<Taken> take(List<Change> changes) {
        synchronized (known) {
            return changes.stream().filter(this::isNewer).map(this::take).toList();
        }
    }

    private Taken take(Change change) {
        Optional<String> owned = owner.apply(change);
        Known before = known.put(change.subject(), new Known(change.revision(), owned.orElse(null)));
        return new Taken(
                read.apply(change).map(definition -> new Revised(definition, change.revision())),
                new Altered(change.subject(), before == null ? Optional.empty() : before.owned(), owned));
    }

    private boolean isNewer(Change change) {
        Known before = known.get(change.subject());
        return (before == null ? 0 : before.revision()) < change.revision();
    }

    /** Of which there may be very many. */
    private record Known(long revision, String owner) {
        Optional<String> owned() {
            return Optional.ofNullable(owner);
        }
    }

    private record Taken(Optional<Revised> revised, Altered altered) {}
}
