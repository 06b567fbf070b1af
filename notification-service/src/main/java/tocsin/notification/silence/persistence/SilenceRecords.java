package tocsin.notification.silence.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.access.Caller;
import tocsin.access.NotAllowed;
import tocsin.access.Sight;
import tocsin.notification.silence.Silence;
import tocsin.rest.Where;

/** Keeps silences, for people: each sees and ends those of his companies. */
@ApplicationScoped
public class SilenceRecords {

    /**
     * Keeps a new one.
     *
     * @throws NotAllowed where the caller may silence no such thing
     */
    public Uni<Void> add(Silence silence, Caller caller) {
        caller.demand(owner(silence));
        return Panache.withTransaction(() -> SilenceRow.of(silence).persist()).replaceWithVoid();
    }

    /**
     * Silences in sight, the newest first.
     *
     * @param overAfter only those that end after a moment; empty lets all through
     * @param before only those that were made before the one of this place in the order
     */
    @WithSession
    public Uni<List<SilenceRow>> find(
            Sight sight,
            Optional<String> company,
            Optional<UUID> alert,
            Optional<Instant> overAfter,
            Optional<Long> before,
            int most) {
        Where where = new Where()
                .and("company in :sight", "sight", sight.companies())
                .and("company = :company", "company", company)
                .and("alertId = :alert", "alert", alert)
                .and("ends > :over", "over", overAfter)
                .and("seq < :before", "before", before);
        return SilenceRow.<SilenceRow>find(where.orderedBy("seq desc"), where.values())
                .page(0, most)
                .list();
    }

    /**
     * Ends a silence now: one that has begun is over, one that has not is forgotten.
     *
     * @return false where there is none of this id in the caller's sight; fails with {@link NotAllowed} where it may only be
     *     seen
     */
    public Uni<Boolean> end(UUID id, Caller caller, Instant now) {
        return Panache.withTransaction(() -> SilenceRow.<SilenceRow>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null || !caller.sight().sees(Optional.ofNullable(row.company))
                        ? Uni.createFrom().item(false)
                        : ended(row, caller, now).replaceWith(true)));
    }

    /** One that is about more than what belongs to its company is for administrators. */
    private static Optional<String> owner(Silence silence) {
        return silence.ownOnly() ? silence.company() : Optional.empty();
    }

    private static Uni<Void> ended(SilenceRow row, Caller caller, Instant now) {
        caller.demand(owner(row.silence()));
        if (!row.begins.isBefore(now)) {
            // Not row.delete(): Hibernate Reactive shares its state among sessions, and one of two at a time may wait
            // for ever.
            return SilenceRow.delete("id", row.id).replaceWithVoid();
        }
        row.ends = row.ends.isBefore(now) ? row.ends : now;
        return Uni.createFrom().voidItem();
    }
}
