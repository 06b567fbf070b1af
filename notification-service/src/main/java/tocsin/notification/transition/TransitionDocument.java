package tocsin.notification.transition;

import java.util.Optional;
import tocsin.telemetry.Trace;

/**
 * A transition together with the JSON object that it was read from, which also holds what this version does not read.
 *
 * @param transition what was read
 * @param text the JSON object
 * @param trace what it belongs to; empty where it came without a trace
 */
public record TransitionDocument(Transition transition, String text, Optional<Trace> trace) {

    /** One that came without a trace. */
    public TransitionDocument(Transition transition, String text) {
        this(transition, text, Optional.empty());
    }

    /** The same as a part of a trace, or of none. */
    public TransitionDocument in(Optional<Trace> other) {
        return new TransitionDocument(transition, text, other);
    }
}
