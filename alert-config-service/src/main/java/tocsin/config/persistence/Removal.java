package tocsin.config.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * Takes a row away that the transaction has locked: by a statement, never by {@code row.delete()}. Hibernate Reactive (3.2) keeps
 * what it is doing in a field of its {@code ReactiveDeleteCoordinator}, which all sessions share, so that of two entities of one
 * kind that are deleted at the same time, one may wait for ever.
 */
public final class Removal {

    private Removal() {}

    /**
     * Removes a row.
     *
     * @param row what is forgotten with it, so that nothing of it is written at the end
     * @param statement deletes it, such as {@code AlertRow.delete("id", id)}
     */
    public static Uni<Void> of(Object row, Uni<Long> statement) {
        return statement
                .call(() -> Panache.getSession().invoke(session -> session.detach(row)))
                .replaceWithVoid();
    }
}
