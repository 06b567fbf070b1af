package tocsin.local.chaos.books;

import java.util.Set;
import java.util.UUID;

/**
 * A transition as it is recorded. In the log they are in the order in which they were recorded.
 *
 * @param published whether the broker has it
 */
public record Transition(UUID id, WatchKey watch, String from, String to, String cause, boolean published) {

    private static final Set<String> TOLD = Set.of("breached", "repeated", "recovered");

    /** Whether people are told of it. */
    public boolean told() {
        return TOLD.contains(cause);
    }
}
