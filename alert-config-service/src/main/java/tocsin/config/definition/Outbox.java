package tocsin.config.definition;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Definitions that have not been published yet. */
public interface Outbox {

    /**
     * Publishes what waits, in the order of revisions, one after the other, and marks what was published. At the first
     * one that fails it ends with that failure; what went out before it stays marked. Does nothing while another replica
     * is at it, so that the order holds among replicas too.
     *
     * @param atMost how many
     * @param publish completes when the broker has accepted
     * @return how many were published
     */
    Uni<Integer> publish(int atMost, Function<Definition, Uni<Void>> publish);
}
