package tocsin.config.alert;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tocsin.access.Caller;
import tocsin.access.NotAllowed;
import tocsin.access.Sight;
import tocsin.config.company.CompanyId;
import tocsin.config.store.Precondition;
import tocsin.config.store.Versioned;

/**
 * Where alerts are kept. Every change is one transaction, together with the definition that tells of it; it fails with
 * an {@link AlertRefusal} where the alert does not fit what is there.
 */
public interface Alerts {

    /** Adds an alert. Fails with {@link NotAllowed} where the caller may not have alerts of this scope. */
    Uni<Versioned<Alert>> add(Caller by, Alert alert);

    /** The alert, where there is one of that id in sight. */
    Uni<Optional<Versioned<Alert>>> find(Sight sight, UUID id);

    /**
     * The alerts in sight in the order of their ids, which is that of their making.
     *
     * @param after the id that the list goes on after; empty for its beginning
     * @param atMost how many
     */
    Uni<List<Alert>> list(Sight sight, AlertFilter filter, Optional<UUID> after, int atMost);

    /**
     * The alerts in sight in an order that is the same wherever they are kept: those on everyone, on tags, on companies, each by
     * their titles.
     *
     * @param company alerts on this very company only; empty for all
     * @param after the alert that the list goes on after; empty for its beginning
     * @param atMost how many
     */
    Uni<List<Alert>> byTitle(Sight sight, Optional<CompanyId> company, Optional<Alert> after, int atMost);

    /**
     * Changes an alert while nobody else can.
     *
     * @param change the alert that shall be there instead, with the same id; what it throws ends the change
     * @return the alert as it is now; empty where there is none of that id in sight; fails with {@link NotAllowed} where
     *     the caller may see it and not change it
     */
    Uni<Optional<Versioned<Alert>>> change(Caller by, UUID id, Precondition precondition, UnaryOperator<Alert> change);

    /**
     * Removes an alert.
     *
     * @return whether there was one of that id in sight; fails as {@link #change} does
     */
    Uni<Boolean> remove(Caller by, UUID id, Precondition precondition);
}
