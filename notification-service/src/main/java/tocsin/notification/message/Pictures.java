package tocsin.notification.message;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import tocsin.notification.transition.Transition;

/** What can be shown beside words. Never blocks; may be used by any thread. */
public interface Pictures {

    /** No pictures at all. */
    Pictures NONE = transition -> Uni.createFrom().item(Optional.empty());

    /** What a transition is about; empty where there is nothing to show, or not in time. It never fails. */
    Uni<Optional<Picture>> of(Transition transition);
}
