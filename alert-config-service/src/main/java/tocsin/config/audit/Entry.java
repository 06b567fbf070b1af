package tocsin.config.audit;

import java.time.Instant;
import java.util.Optional;
import tocsin.config.definition.DefinitionKind;

/**
 * A change that somebody made.
 *
 * @param number its place among all changes; at least 1
 * @param at when
 * @param by who, as the token says it
 * @param kind what is changed
 * @param key the id of what is changed
 * @param company the company that it belongs to; empty where it belongs to none, or to another one than before
 * @param before the JSON of what was there, its secrets masked; empty where there was nothing
 * @param after the JSON of what is there since, its secrets masked; empty where it was deleted
 */
public record Entry(
        long number,
        Instant at,
        String by,
        DefinitionKind kind,
        String key,
        Optional<String> company,
        Optional<String> before,
        Optional<String> after) {

    /** What happened, in a word of the contract. */
    public String action() {
        if (before.isEmpty()) {
            return "created";
        }
        return after.isEmpty() ? "deleted" : "changed";
    }
}
