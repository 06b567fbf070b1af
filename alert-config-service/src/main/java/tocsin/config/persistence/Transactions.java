package tocsin.config.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.config.definition.Journal;

/**
 * The transactions in which definitions are changed. Single changes go side by side: each takes its own rows, and as the last
 * thing the journal. Whoever makes many at once has the journal from the first one on, so that the others would wait for it
 * with rows in hand that it needs: it goes alone.
 */
@Singleton
public final class Transactions {

    /* Of this database, not of a schema: a number of our own. The lock is gone with the transaction. */
    private static final long CHANGES = 0x746F6373696E0001L;

    private static final String SIDE_BY_SIDE = "SELECT 1 FROM pg_advisory_xact_lock_shared(:changes)";
    private static final String ALONE = "SELECT 1 FROM pg_advisory_xact_lock(:changes)";

    private final Journal journal;

    Transactions(Journal journal) {
        this.journal = journal;
    }

    /** Makes one change. Where the caller is in a transaction already, it becomes a part of that. */
    public <T> Uni<T> single(Supplier<Uni<T>> change) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.currentTransaction() == null
                        ? Panache.withTransaction(() -> turn(SIDE_BY_SIDE).chain(change::get))
                                .invoke(journal::committed)
                        : change.get()));
    }

    /**
     * Makes many changes while nobody else makes any.
     *
     * @param keep whether what came of them is to stay; nothing stays where they fail
     */
    public <T> Uni<T> alone(Supplier<Uni<T>> changes, Predicate<T> keep) {
        return Panache.withTransaction(() -> turn(ALONE).chain(changes::get).call(result -> settle(keep.test(result))))
                .invoke(journal::committed);
    }

    /** Makes one of many changes, which may fail without the others: then nothing of it stays. */
    public <T> Uni<T> attempt(Supplier<Uni<T>> change) {
        return say("SAVEPOINT attempt")
                .chain(change::get)
                .call(() -> say("RELEASE SAVEPOINT attempt"))
                .onFailure()
                .call(() -> forget().chain(() -> say("ROLLBACK TO SAVEPOINT attempt")))
                .call(Transactions::forget);
    }

    private static Uni<Void> turn(String lock) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(lock, Integer.class)
                        .setParameter("changes", CHANGES)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private static Uni<Void> settle(boolean keep) {
        return Panache.currentTransaction()
                .invoke(transaction -> {
                    if (!keep) {
                        transaction.markForRollback();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> say(String statement) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement).executeUpdate())
                .replaceWithVoid();
    }

    /** What the session remembers is compared at each flush, and after a failure it remembers what is not there. */
    private static Uni<Void> forget() {
        return Panache.getSession().invoke(Mutiny.Session::clear).replaceWithVoid();
    }
}
