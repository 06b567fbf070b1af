package tocsin.config.catalog;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.access.Caller;
import tocsin.access.NotAllowed;

/**
 * Makes everything as a document says, in one go or not at all. Each difference goes the way of a single change, with its
 * checks, its entry in the audit and its definition for others; where nothing differs, nothing happens.
 */
public final class Import {

    /** How many refusals are told at most. */
    public static final int MOST_REFUSALS = 1_000;

    /**
     * How often what was refused is tried again after other things have changed: templates that include each other, titles
     * that become free. Each time one step of a chain gets through at least.
     */
    private static final int ROUNDS = 10;

    /** In the second one everything goes well, unless somebody has changed what is there in between. */
    private static final int TRIES = 5;

    private final Stores stores;
    private final Together together;

    /** Changes what these keep. */
    public Import(Stores stores, Together together) {
        this.stores = stores;
        this.together = together;
    }

    /**
     * Imports a document.
     *
     * @param expected what must be there, in the caller's sight and of the company that the extent names; one for each try
     * @param dryRun whether it is only to be seen what would become of everything; nothing stays of it
     * @return fails with {@link NotAllowed} where the caller may not change something
     */
    public Uni<Outcome> run(
            Caller by, Document document, Extent extent, Supplier<Expectation> expected, boolean dryRun) {
        return run(new Wish(by, document, extent, expected, dryRun), Order.standard(), TRIES);
    }

    /**
     * A database that has refused one change keeps none of the others. So where another order turned out to be right, it is
     * all done again in that one.
     */
    private Uni<Outcome> run(Wish wish, Order order, int tries) {
        return together.alone(
                        () -> compare(wish).chain(matching -> apply(wish, matching, order)),
                        tried -> !wish.dryRun() && tried.isSmooth())
                .chain(tried -> tried.isSmooth() || tried.isRefused() || wish.dryRun() || tries == 1
                        ? Uni.createFrom().item(tried.outcome(wish.dryRun()))
                        : run(wish, tried.order(), tries - 1));
    }

    private Uni<Matching> compare(Wish wish) {
        Matching matching = new Matching(wish.document(), wish.extent().pruning(wish.by(), wish.document()));
        Expectation expected = wish.expected().get();
        return new Inventory(stores)
                .of(wish.by().sight(), wish.extent().company())
                .invoke(batch -> {
                    expected.see(batch);
                    batch.items().forEach(matching::see);
                })
                .collect()
                .last()
                .invoke(all -> expected.check())
                .replaceWith(matching);
    }

    private Uni<Tried> apply(Wish wish, Matching matching, Order order) {
        List<Difference> differences = matching.differences();
        List<Refusal> unfit = unfit(wish.document(), wish.extent(), matching);
        Set<String> left = unfit.stream().map(Refusal::entry).collect(Collectors.toSet());
        List<Difference> open = order.of(differences.stream()
                .filter(each -> each.place().filter(left::contains).isEmpty())
                .toList());
        List<Difference> made = new ArrayList<>();
        return make(wish.by(), open, made, ROUNDS)
                .map(failed -> new Tried(differences, open.equals(made), made, unfit, failed));
    }

    private static List<Refusal> unfit(Document document, Extent extent, Matching matching) {
        List<Refusal> unfit = new ArrayList<>(matching.unknown());
        document.entries().stream()
                .filter(entry -> !extent.covers(entry.item()))
                .forEach(entry -> unfit.add(new Refusal(
                        entry.place(),
                        new CatalogRefusal.OfAnother(extent.company().orElseThrow()))));
        return unfit;
    }

    private Uni<List<Failed>> make(Caller by, List<Difference> open, List<Difference> made, int rounds) {
        return Multi.createFrom()
                .iterable(open)
                .onItem()
                .transformToUniAndConcatenate(difference -> make(by, difference, made))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .select()
                .first(MOST_REFUSALS)
                .collect()
                .asList()
                .chain(failed -> mayGoOn(open, failed) && rounds > 1
                        ? make(by, failed.stream().map(Failed::difference).toList(), made, rounds - 1)
                        : Uni.createFrom().item(failed));
    }

    private static boolean mayGoOn(List<Difference> open, List<Failed> failed) {
        return !failed.isEmpty() && failed.size() < open.size() && failed.size() < MOST_REFUSALS;
    }

    private Uni<Optional<Failed>> make(Caller by, Difference difference, List<Difference> made) {
        String place =
                difference.place().orElseGet(() -> difference.item().section().text());
        return together.attempt(() -> difference.make(stores, by))
                .invoke(() -> made.add(difference))
                .replaceWith(Optional.<Failed>empty())
                .onFailure(Refusal::isOne)
                .recoverWithItem(reason -> Optional.of(new Failed(difference, new Refusal(place, reason))))
                .onFailure(NotAllowed.class)
                .transform(no -> new NotAllowed(place + ": " + no.getMessage()));
    }

    /** What is asked for. */
    private record Wish(Caller by, Document document, Extent extent, Supplier<Expectation> expected, boolean dryRun) {}

    private record Failed(Difference difference, Refusal refusal) {}

    /**
     * What came of a try.
     *
     * @param smooth whether nothing was refused on the way
     * @param made what was made, in the order in which that worked
     */
    private record Tried(
            List<Difference> differences,
            boolean smooth,
            List<Difference> made,
            List<Refusal> unfit,
            List<Failed> failed) {

        boolean isRefused() {
            return !unfit.isEmpty() || !failed.isEmpty();
        }

        boolean isSmooth() {
            return smooth && !isRefused();
        }

        Order order() {
            return Order.asMade(made);
        }

        Outcome outcome(boolean dryRun) {
            if (isRefused()) {
                return new Outcome.Refused(
                        Stream.concat(unfit.stream(), failed.stream().map(Failed::refusal))
                                .limit(MOST_REFUSALS)
                                .toList());
            }
            if (!smooth && !dryRun) {
                throw new IllegalStateException("What is there changes faster than an order for its change is found");
            }
            return new Outcome.Taken(differences);
        }
    }
}
