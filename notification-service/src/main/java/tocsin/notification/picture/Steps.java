package tocsin.notification.picture;

import java.time.Duration;
import java.util.List;

/**
 * A series, the oldest step first.
 *
 * @param length how long a step is
 */
public record Steps(Duration length, List<Step> steps) {

    /** Copies the steps, so that they never change. */
    public Steps {
        steps = List.copyOf(steps);
    }
}
