package tocsin.config.definition.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.config.definition.Definition;
import tocsin.config.definition.DefinitionKind;
import tocsin.config.definition.Definitions;
import tocsin.config.definition.json.DefinitionJson;
import tocsin.rest.Page;
import tocsin.rest.Query;

/** Lets other services pull what they have missed. Inside the system only: the gateway has no route here. */
@Path("/api/v1/definitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SERVICE, Role.ADMINISTRATOR})
final class DefinitionResource {

    private final Definitions definitions;
    private final CallerOfRequest caller;

    DefinitionResource(Definitions definitions, CallerOfRequest caller) {
        this.definitions = definitions;
        this.caller = caller;
    }

    /**
     * Changes after a revision, in the order of their revisions.
     *
     * @param after the last revision that the caller has seen; 0 or absent for everything
     * @param kind the kinds that are of interest, separated by commas or one parameter each; absent for all
     * @return a page whose {@code next} is the {@code after} of the next one
     */
    @GET
    public Uni<Page<ObjectNode>> pull(
            @QueryParam("after") String after,
            @QueryParam("kind") List<String> kind,
            @QueryParam("limit") String limit) {
        long revision = Query.of("after", after, DefinitionResource::revision).orElse(0L);
        int size = Query.limit(limit);
        return definitions
                .after(caller.sight(), revision, kinds(kind), size + 1)
                .map(changes -> page(changes, size));
    }

    private static Page<ObjectNode> page(List<Definition> changes, int size) {
        List<Definition> shown = changes.subList(0, Math.min(size, changes.size()));
        String next = changes.size() > size ? Long.toString(shown.get(size - 1).revision()) : null;
        return new Page<>(shown, next).map(DefinitionJson::of);
    }

    private static Set<DefinitionKind> kinds(List<String> wanted) {
        Set<DefinitionKind> kinds = EnumSet.noneOf(DefinitionKind.class);
        wanted.stream()
                .flatMap(each -> Stream.of(each.split(",")))
                .forEach(each -> Query.of("kind", each, DefinitionKind::of).ifPresent(kinds::add));
        return kinds.isEmpty() ? EnumSet.allOf(DefinitionKind.class) : kinds;
    }

    private static long revision(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException("must be a revision, which is a whole number", notWhole);
        }
    }
}
