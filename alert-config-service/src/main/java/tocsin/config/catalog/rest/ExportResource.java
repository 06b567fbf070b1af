package tocsin.config.catalog.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;
import tocsin.access.Role;
import tocsin.access.Sight;
import tocsin.access.rest.CallerOfRequest;
import tocsin.config.catalog.Inventory;
import tocsin.config.catalog.Item;
import tocsin.config.catalog.Notation;
import tocsin.config.catalog.Stores;
import tocsin.config.catalog.json.Fingerprint;
import tocsin.config.catalog.json.ItemJson;
import tocsin.config.catalog.json.JsonNotation;
import tocsin.config.catalog.yaml.YamlNotation;
import tocsin.config.company.CompanyId;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;

/**
 * All definitions as one document. It is read twice, a batch at a time: first for its entity tag, which goes before it, then
 * for its text. So it can be as large as it likes; what changes in between has a later tag.
 */
@Path("/api/v1/export")
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
final class ExportResource {

    static final String YAML = "application/yaml";

    private final CallerOfRequest caller;
    private final Stores stores;
    private final Inventory inventory;

    ExportResource(CallerOfRequest caller, Stores stores, Inventory inventory) {
        this.caller = caller;
        this.stores = stores;
        this.inventory = inventory;
    }

    /** As YAML. */
    @GET
    @Produces(YAML)
    public Multi<String> yaml(
            @QueryParam("company") String company,
            @QueryParam("ids") String ids,
            @Context HttpServerResponse response) {
        return document(company, new YamlNotation(form(ids)), response);
    }

    /** As JSON, of the same form. */
    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    public Multi<RawValue> json(
            @QueryParam("company") String company,
            @QueryParam("ids") String ids,
            @Context HttpServerResponse response) {
        return RestMulti.fromMultiData(
                        document(company, new JsonNotation(form(ids)), response).map(RawValue::new))
                // The pieces are of one object: neither texts nor objects of a list.
                .encodeAsJsonArray(false)
                .build();
    }

    private static Function<Item, ObjectNode> form(String ids) {
        return Query.of("ids", ids, Query::flag).orElse(false) ? ItemJson::of : ItemJson::withoutId;
    }

    private Multi<String> document(String company, Notation notation, HttpServerResponse response) {
        Sight sight = caller.sight();
        Optional<CompanyId> only = Query.of("company", company, CompanyId::new);
        return known(sight, only)
                .chain(() -> tag(sight, only))
                .invoke(tag ->
                        response.putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT))
                .onItem()
                .transformToMulti(tag -> text(sight, only, notation));
    }

    private Uni<String> tag(Sight sight, Optional<CompanyId> only) {
        return inventory
                .of(sight, only)
                .collect()
                .in(Fingerprint::new, Fingerprint::add)
                .map(Tags::of);
    }

    private Multi<String> text(Sight sight, Optional<CompanyId> only, Notation notation) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        inventory.of(sight, only).map(notation::text),
                        Multi.createFrom().item(notation::end));
    }

    private Uni<Void> known(Sight sight, Optional<CompanyId> only) {
        return only.map(id -> stores.companies()
                        .find(sight, id)
                        .invoke(found -> found.orElseThrow(() -> ProblemException.notFound("company", id.value())))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
