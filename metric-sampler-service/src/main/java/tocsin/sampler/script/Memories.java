package tocsin.sampler.script;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** What is kept of scripts' last runs. May be used by any thread. */
@FunctionalInterface
public interface Memories {

    /** What is kept for an alert and a company; empty where its script has not run yet. */
    Uni<Optional<Memory>> of(UUID alertId, String company);

    /** What a script has kept for them: what another one has kept is none of its business. */
    default Uni<Optional<Memory>> of(UUID alertId, String company, String script) {
        return of(alertId, company)
                .map(memory -> memory.filter(kept -> kept.script().equals(script)));
    }
}
