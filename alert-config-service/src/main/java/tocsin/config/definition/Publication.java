package tocsin.config.definition;

import io.smallrye.mutiny.Uni;

/** The way out to other services. */
@FunctionalInterface
public interface Publication {

    /** Publishes a definition; completes when the broker has accepted it, and fails where that is not known in time. */
    Uni<Void> publish(Definition definition);
}
