package tocsin.sampler.script;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** What is kept of scripts' last runs. May be used by any thread. */
@FunctionalInterface
public interface Memories {

    /** What is kept for an alert and a company; empty where its script has not run yet. */
    Uni<Optional<Memory>> of(UUID alertId, String company);
}
