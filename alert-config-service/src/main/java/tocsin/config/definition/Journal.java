package tocsin.config.definition;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where a change of a company, an alert, a template or a script is written down for other services. */
public interface Journal {

    /**
     * Writes a change down, within the transaction that makes it, and as the last thing in it: from here to its commit
     * no other change can be written.
     *
     * @param body the JSON of what is defined now; empty where it was deleted
     */
    Uni<Void> write(DefinitionKind kind, String key, Optional<String> body);

    /** Lets what was written go out at once; to be called after the commit. Returns at once and never fails. */
    void committed();
}
