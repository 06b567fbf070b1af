package tocsin.notification.message;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Writes messages. Never blocks; may be used by any thread. */
public interface Composer {

    /**
     * Writes the message that tells of one transition, or one that lists several.
     *
     * @param documents the transitions as JSON, at least one, in the order in which they happened
     * @return always a message: where a template of somebody's own cannot be filled, that of the stock one
     */
    Uni<Composition> compose(List<String> documents);
}
