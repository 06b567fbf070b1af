package tocsin.config.catalog.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import tocsin.access.Caller;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.config.alert.AlertIds;
import tocsin.config.catalog.Extent;
import tocsin.config.catalog.Import;
import tocsin.config.catalog.Outcome;
import tocsin.config.catalog.Prune;
import tocsin.config.catalog.json.CatalogReader;
import tocsin.config.catalog.json.ImportJson;
import tocsin.config.catalog.yaml.Yaml;
import tocsin.config.company.CompanyId;
import tocsin.config.rest.Desk;
import tocsin.config.script.Syntax;
import tocsin.config.template.Proofreader;
import tocsin.rest.Query;

/** Makes everything as a document says. */
@Path("/api/v1/import")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
final class ImportResource {

    /** How many imports may wait for the one that is under way: they are large. */
    private static final int LINE = 7;

    private final Line line = new Line(LINE);
    private final Desk desk = new Desk("tocsin-import-reading", "imports");
    private final CallerOfRequest caller;
    private final Import imports;
    private final AlertIds ids;
    private final Proofreader proofreader;
    private final Syntax scripts;

    ImportResource(CallerOfRequest caller, Import imports, AlertIds ids, Proofreader proofreader, Syntax scripts) {
        this.caller = caller;
        this.imports = imports;
        this.ids = ids;
        this.proofreader = proofreader;
        this.scripts = scripts;
    }

    /** Takes YAML. */
    @POST
    @Consumes({ExportResource.YAML, "application/x-yaml", "text/yaml"})
    public Uni<ObjectNode> yaml(
            @QueryParam("company") String company,
            @QueryParam("prune") String prune,
            @QueryParam("dryRun") String dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] body) {
        return run(company, prune, dryRun, ifMatch, body, Yaml::read);
    }

    /** Takes JSON of the same form. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ObjectNode> json(
            @QueryParam("company") String company,
            @QueryParam("prune") String prune,
            @QueryParam("dryRun") String dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] body) {
        return run(company, prune, dryRun, ifMatch, body, Yaml::readJson);
    }

    private Uni<ObjectNode> run(
            String company,
            String prune,
            String dryRun,
            String ifMatch,
            byte[] body,
            Function<byte[], JsonNode> notation) {
        Caller by = caller.get();
        Extent extent = new Extent(
                Query.of("company", company, CompanyId::new),
                Query.of("prune", prune, Prune::of).orElse(Prune.NOTHING));
        boolean onlyToSee = Query.of("dryRun", dryRun, Query::flag).orElse(false);
        return line.whenFree(() -> desk.read(() -> CatalogReader.read(proofreader, scripts, ids, notation.apply(body)))
                        .chain(document -> imports.run(by, document, extent, () -> Tags.expected(ifMatch), onlyToSee)))
                .map(outcome -> answer(outcome, onlyToSee));
    }

    private static ObjectNode answer(Outcome outcome, boolean dryRun) {
        if (outcome instanceof Outcome.Refused refused) {
            throw RefusalProblems.of(refused.refusals());
        }
        return ImportJson.of(((Outcome.Taken) outcome).differences(), dryRun);
    }

    @PreDestroy
    void stop() {
        desk.close();
    }
}
