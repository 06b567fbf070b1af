package tocsin.notification.picture;

import io.smallrye.mutiny.Uni;

/** Where the numbers of the past are asked for. Never blocks; may be used by any thread. */
@FunctionalInterface
public interface History {

    /** What was measured; fails where it cannot be told. */
    Uni<Steps> of(Inquiry inquiry);
}
