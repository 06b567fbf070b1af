package tocsin.sampler.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tocsin.access.Role;
import tocsin.rest.FieldError;
import tocsin.rest.Page;
import tocsin.rest.ProblemException;
import tocsin.sampler.ingest.json.CallReader;
import tocsin.sampler.ingest.json.DryRun;
import tocsin.sampler.ingest.map.FaultyMap;
import tocsin.sampler.ingest.map.FieldMap;
import tocsin.sampler.ingest.map.FieldMaps;
import tocsin.sampler.ingest.map.file.FieldMapFiles;
import tocsin.sampler.ingest.map.json.FieldMapReader;
import tocsin.sampler.ingest.map.json.JsonDocument;

/** The field maps in force, and trying one that is not. */
@Path("/api/v1/field-maps")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.PUBLISHER})
public final class FieldMapResource {

    private static final String TRIED = "the request";

    private final FieldMaps maps;
    private final ObjectMapper json;
    private final InstantSource clock;

    FieldMapResource(FieldMaps maps, ObjectMapper json, InstantSource clock) {
        this.maps = maps;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A map in force.
     *
     * @param name what it is called
     * @param source the name of its file, or built-in
     * @param description what it reads; null where the file does not say it
     */
    public record Installed(String name, String source, String description) {}

    /** Lists the maps in force, in the order in which they are asked. */
    @GET
    public Page<Installed> list() {
        return new Page<>(
                maps.inOrder().stream()
                        .map(map -> new Installed(map.name(), map.origin(), map.description()))
                        .toList(),
                null);
    }

    /**
     * Shows what documents would become if a map were installed, before all others. Takes {@code map}, as an object or
     * as the text of its file, and {@code document}, one object or an array of them. Nothing is kept or counted.
     */
    @POST
    @Path("/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    public DryRunAnswer dryRun(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw ProblemException.unreadable("The body must be a JSON object.");
        }
        List<FieldError> errors = new ArrayList<>();
        FieldMap map = map(body.get("map"), errors);
        List<JsonNode> documents = documents(body.get("document"), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        DryRun dryRun = new DryRun(json, new CallReader(clock, maps.after(List.of(map))));
        return new DryRunAnswer(documents.stream()
                .map(document -> DryRunAnswer.item(dryRun.of(document)).notReadBecause(unmet(map, document)))
                .toList());
    }

    private static FieldMap map(JsonNode map, List<FieldError> errors) {
        if (map == null || map.isNull()) {
            errors.add(FieldError.inBody("map", "is required"));
            return null;
        }
        try {
            return map.isTextual() ? FieldMapFiles.read(map.textValue(), TRIED) : FieldMapReader.read(map, TRIED);
        } catch (FaultyMap faulty) {
            faulty.mistakes()
                    .forEach(mistake -> errors.add(FieldError.inBody(
                            mistake.path().isEmpty() ? "map" : "map/" + mistake.path(), mistake.detail())));
            return null;
        }
    }

    private static List<JsonNode> documents(JsonNode document, List<FieldError> errors) {
        if (document == null || !document.isContainerNode()) {
            errors.add(FieldError.inBody("document", "is required: one object, or an array of them"));
            return List.of();
        }
        List<JsonNode> documents = new ArrayList<>();
        if (document.isArray()) {
            document.forEach(documents::add);
        } else {
            documents.add(document);
        }
        return documents;
    }

    private static String unmet(FieldMap map, JsonNode document) {
        return map.unmet(new JsonDocument(document)).orElse(null);
    }
}
