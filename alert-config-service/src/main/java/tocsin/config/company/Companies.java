package tocsin.config.company;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import tocsin.access.Caller;
import tocsin.access.Sight;
import tocsin.config.store.Precondition;
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;

/** Where companies are kept. Every change is one transaction, together with the definition that tells of it. */
public interface Companies {

    /** The company, where there is one of that id in sight. */
    Uni<Optional<Versioned<Company>>> find(Sight sight, CompanyId id);

    /**
     * The companies in sight in the order of their ids.
     *
     * @param after the id that the list goes on after; empty for its beginning
     * @param atMost how many
     */
    Uni<List<Company>> list(Sight sight, CompanyFilter filter, Optional<CompanyId> after, int atMost);

    /** Puts the company in the place of whatever has its id. Only administrators may. */
    Uni<Stored<Company>> put(Caller by, Company company, Precondition precondition);

    /**
     * Removes the company, which only administrators may; fails with {@link NamedByAlerts} while alerts name it, and with {@link HasScripts} while it
     * has scripts.
     *
     * @return whether there was one of that id
     */
    Uni<Boolean> remove(Caller by, CompanyId id, Precondition precondition);
}
