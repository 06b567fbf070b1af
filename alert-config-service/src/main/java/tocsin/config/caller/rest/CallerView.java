package tocsin.config.caller.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import tocsin.access.Caller;

/**
 * Who asks, as the contract shows it: {@code docs/contracts/schemas/caller.json}.
 *
 * @param name as the issuer of the token has it
 * @param role the strongest of administrator, editor and viewer
 * @param companies the ids of the companies in sight, in order; null where nothing is out of sight
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CallerView(String name, String role, List<String> companies) {

    /** One who has one of the three roles. */
    static CallerView of(Caller caller) {
        return new CallerView(
                caller.name(),
                caller.strongestRole().orElseThrow(),
                caller.sight()
                        .companies()
                        .map(ids -> ids.stream().sorted().toList())
                        .orElse(null));
    }
}
