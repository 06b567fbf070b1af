package tocsin.notification.message;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the scripts that templates ask. Never blocks; may be used by any thread. */
@FunctionalInterface
public interface Scripts {

    /**
     * Runs scripts, all at once.
     *
     * @param names at least one
     * @param company whom they look at; empty for nobody
     * @param variables what the template may write
     * @return an answer of each, within a limited time. It never fails.
     */
    Uni<Map<String, ScriptAnswer>> ask(Set<String> names, Optional<String> company, Map<String, Object> variables);
}
