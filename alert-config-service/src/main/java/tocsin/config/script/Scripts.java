package tocsin.config.script;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import tocsin.access.Caller;
import tocsin.access.NotAllowed;
import tocsin.access.Sight;
import tocsin.config.store.Precondition;
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;

/**
 * Where scripts are kept. Every change is one transaction, together with the definition that tells of it; it fails with a
 * {@link ScriptRefusal} where it does not fit what is there. A script's version as something that is kept grows with each
 * change, its {@link Edition} with those of the source only.
 */
public interface Scripts {

    /** The script, where there is one of that name in sight. */
    Uni<Optional<Versioned<Script>>> find(Sight sight, ScriptName name);

    /**
     * The scripts in sight in the order of their names.
     *
     * @param after the name that the list goes on after; empty for its beginning
     * @param atMost how many
     */
    Uni<List<Script>> list(Sight sight, Optional<ScriptName> after, int atMost);

    /**
     * Puts the script in the place of whatever has its name.
     *
     * @return empty where one out of the caller's sight has the name; fails with {@link NotAllowed} where the caller may
     *     not have such a script
     */
    Uni<Optional<Stored<Script>>> put(Caller by, ScriptDraft script, Precondition precondition);

    /**
     * Removes the script and all versions of its source.
     *
     * @return whether there was one of that name in sight
     */
    Uni<Boolean> remove(Caller by, ScriptName name, Precondition precondition);

    /**
     * The versions of a script's source that are kept, the newest first.
     *
     * @param before the version that the list goes on before; empty for its beginning
     * @param atMost how many
     * @return empty where there is no script of that name in sight
     */
    Uni<Optional<List<Edition>>> editions(Sight sight, ScriptName name, Optional<Long> before, int atMost);

    /** A version of a script's source, where it is kept and the script is in sight. */
    Uni<Optional<EditionText>> edition(Sight sight, ScriptName name, long version);
}
