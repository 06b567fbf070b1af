package tocsin.config.definition;

import java.util.Optional;

/**
 * A change of a company, an alert, a template or a script.
 *
 * @param kind what is changed
 * @param key the id of what is changed
 * @param owner the company that it belongs to, before and after; empty where it belongs to none, or to another one than
 *     before, so that no company learns of the other
 * @param body the JSON of what is defined now; empty where it was deleted
 */
public record Change(DefinitionKind kind, String key, Optional<String> owner, Optional<String> body) {

    /** The same of something that belonged to somebody before; where that was another, it belongs to neither. */
    public Change from(Optional<String> formerOwner) {
        return formerOwner.equals(owner) ? this : new Change(kind, key, Optional.empty(), body);
    }
}
