package tocsin.notification.script;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.message.ScriptAnswer;

/** Where scripts run. Never blocks; may be used by any thread. */
@FunctionalInterface
public interface ScriptRuns {

    /**
     * Runs a script once; nothing comes of it but its answer.
     *
     * @param company whom it looks at; empty for nobody
     * @return fails where nobody answers
     */
    Uni<ScriptAnswer> once(String script, Optional<String> company, Map<String, Object> variables);
}
