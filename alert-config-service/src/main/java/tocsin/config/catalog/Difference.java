package tocsin.config.catalog;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import tocsin.access.Caller;

/** What becomes of one definition, so that everything is as a document says. */
public sealed interface Difference {

    /** What happens, in a word of the contract. */
    String action();

    /** Where the document has it, such as {@code alerts/3}; empty for what it does not have. */
    Optional<String> place();

    /** What is there now; empty where there is nothing. */
    Optional<Item> before();

    /** What shall be there; empty where nothing shall. */
    Optional<Item> after();

    /** Makes it so, in the transaction that all of them are made in. */
    Uni<Void> make(Stores stores, Caller by);

    /** The one or the other of the items. */
    default Item item() {
        return after().or(this::before).orElseThrow();
    }

    /** It is not there yet. */
    record Created(String at, Item item) implements Difference {
        @Override
        public String action() {
            return "created";
        }

        @Override
        public Optional<String> place() {
            return Optional.of(at);
        }

        @Override
        public Optional<Item> before() {
            return Optional.empty();
        }

        @Override
        public Optional<Item> after() {
            return Optional.of(item);
        }

        @Override
        public Uni<Void> make(Stores stores, Caller by) {
            return item.put(stores, by, false);
        }
    }

    /** It is there, and otherwise. */
    record Changed(String at, Item was, Item becomes) implements Difference {
        @Override
        public String action() {
            return "changed";
        }

        @Override
        public Optional<String> place() {
            return Optional.of(at);
        }

        @Override
        public Optional<Item> before() {
            return Optional.of(was);
        }

        @Override
        public Optional<Item> after() {
            return Optional.of(becomes);
        }

        @Override
        public Uni<Void> make(Stores stores, Caller by) {
            return becomes.put(stores, by, true);
        }
    }

    /** It is there as it shall be. */
    record Unchanged(String at, Item item) implements Difference {
        @Override
        public String action() {
            return "unchanged";
        }

        @Override
        public Optional<String> place() {
            return Optional.of(at);
        }

        @Override
        public Optional<Item> before() {
            return Optional.of(item);
        }

        @Override
        public Optional<Item> after() {
            return Optional.of(item);
        }

        @Override
        public Uni<Void> make(Stores stores, Caller by) {
            return Uni.createFrom().voidItem();
        }
    }

    /** It is there, and the document does not have it. */
    record Deleted(Item item) implements Difference {
        @Override
        public String action() {
            return "deleted";
        }

        @Override
        public Optional<String> place() {
            return Optional.empty();
        }

        @Override
        public Optional<Item> before() {
            return Optional.of(item);
        }

        @Override
        public Optional<Item> after() {
            return Optional.empty();
        }

        @Override
        public Uni<Void> make(Stores stores, Caller by) {
            return item.remove(stores, by);
        }
    }
}
