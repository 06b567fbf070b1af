package tocsin.config.script;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import tocsin.config.company.CompanyId;

/** Knows whose a script is. */
@FunctionalInterface
public interface Owners {

    /**
     * The company of a script; empty for an operator's, and where there is none of that name. Asked within the transaction
     * that wants to name it.
     */
    Uni<Optional<CompanyId>> of(ScriptName script);
}
