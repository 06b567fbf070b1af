package tocsin.config.catalog;

import io.smallrye.mutiny.Uni;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Where many changes are made as one. */
public interface Together {

    /**
     * Makes changes while nobody else makes any: all of them, or none.
     *
     * @param keep whether what came of them is to stay; nothing stays where they fail
     */
    <T> Uni<T> alone(Supplier<Uni<T>> changes, Predicate<T> keep);

    /** Makes one of them. It may fail without the others; then nothing of it stays. */
    <T> Uni<T> attempt(Supplier<Uni<T>> change);
}
