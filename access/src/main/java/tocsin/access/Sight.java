package tocsin.access;

import java.util.Optional;
import java.util.Set;

/**
 * What a caller may know of. Every port that reads what belongs to companies demands one, so that no way in can forget
 * it. What is out of sight does not exist: it is not found, not listed and not counted.
 */
public sealed interface Sight {

    /** The companies that a query is narrowed to, perhaps none; empty where nothing is out of sight. */
    Optional<Set<String>> companies();

    /**
     * Whether something is in sight.
     *
     * @param owner the company that it belongs to; empty for what belongs to none, such as an alert on a tag
     */
    default boolean sees(Optional<String> owner) {
        return companies().map(seen -> owner.filter(seen::contains).isPresent()).orElse(true);
    }

    /** Whether what belongs to a company is in sight. */
    default boolean sees(String company) {
        return sees(Optional.of(company));
    }

    /**
     * Lets a look at a company go on.
     *
     * @throws OutOfSight where the company is not in sight
     */
    default void demand(String company) {
        if (!sees(company)) {
            throw new OutOfSight("company", company);
        }
    }

    /** Everything, of every company and of none. */
    static Sight everything() {
        return new Everything();
    }

    /** What belongs to these companies. */
    static Sight of(Set<String> companies) {
        return new Companies(companies);
    }

    /** Nothing is hidden. */
    record Everything() implements Sight {
        @Override
        public Optional<Set<String>> companies() {
            return Optional.empty();
        }
    }

    /**
     * What belongs to some companies.
     *
     * @param ids of the companies; without any, nothing is in sight
     */
    record Companies(Set<String> ids) implements Sight {

        /** Copies the ids, so that a sight never changes. */
        public Companies {
            ids = Set.copyOf(ids);
        }

        @Override
        public Optional<Set<String>> companies() {
            return Optional.of(ids);
        }
    }
}
