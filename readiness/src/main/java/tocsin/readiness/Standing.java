package tocsin.readiness;

import java.time.Instant;
import java.util.Optional;

/**
 * What is to be said of a part.
 *
 * @param state the verdict
 * @param since when the verdict came to be
 * @param failingSince when it began to fail; empty where it worked when it was last looked at
 * @param error what was wrong last, in words; empty where it is ready and works
 */
public record Standing(State state, Instant since, Optional<Instant> failingSince, Optional<String> error) {

    /** The verdicts. */
    public enum State {
        /** It has not worked yet. */
        STARTING("starting"),
        /** It works, or fails since only a moment ago. */
        READY("ready"),
        /** It fails, or works since only a moment ago. */
        NOT_READY("not ready");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As people read it. */
        public String words() {
            return words;
        }
    }

    /** Whether the part has not worked yet. */
    public boolean starting() {
        return state == State.STARTING;
    }

    /** Whether the part can be relied on. */
    public boolean ready() {
        return state == State.READY;
    }
}
