package tocsin.sampler.definition;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** What is defined, enabled or not, as this service's own copy has it. */
public interface Catalogue {

    /** The latest definition of one company or alert; empty where it was never defined. */
    Uni<Optional<Change>> find(Change.Subject subject);

    /** The latest definition of everything of a kind. */
    Uni<List<Change>> all(String kind);
}
