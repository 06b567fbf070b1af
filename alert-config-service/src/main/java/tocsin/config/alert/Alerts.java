package tocsin.config.alert;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tocsin.config.store.Precondition;
import tocsin.config.store.Versioned;

/**
 * Where alerts are kept. Every change is one transaction, together with the definition that tells of it; it fails with
 * an {@link AlertRefusal} where the alert does not fit what is there.
 */
public interface Alerts {

    /** Adds an alert. */
    Uni<Versioned<Alert>> add(Alert alert);

    /** The alert, where there is one of that id. */
    Uni<Optional<Versioned<Alert>>> find(UUID id);

    /**
     * Alerts in the order of their ids, which is that of their making.
     *
     * @param after the id that the list goes on after; empty for its beginning
     * @param atMost how many
     */
    Uni<List<Alert>> list(AlertFilter filter, Optional<UUID> after, int atMost);

    /**
     * Changes an alert while nobody else can.
     *
     * @param change the alert that shall be there instead, with the same id; what it throws ends the change
     * @return the alert as it is now; empty where there is none of that id
     */
    Uni<Optional<Versioned<Alert>>> change(UUID id, Precondition precondition, UnaryOperator<Alert> change);

    /**
     * Removes an alert.
     *
     * @return whether there was one of that id
     */
    Uni<Boolean> remove(UUID id, Precondition precondition);
}
