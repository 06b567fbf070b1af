package tocsin.config.audit;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import tocsin.access.Caller;
import tocsin.config.definition.Change;

/** Where changes are written down for people. */
@FunctionalInterface
public interface AuditTrail {

    /**
     * Writes a change down, within the transaction that makes it.
     *
     * @param before the JSON of what was there; empty where there was nothing
     */
    Uni<Void> write(Caller by, Change change, Optional<String> before);
}
