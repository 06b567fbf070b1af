package tocsin.sampler.definition.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Change;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.script.Script;

/** Reads definitions from JSON ({@code docs/contracts/schemas/definition.json}). */
@Singleton
public final class DefinitionReader {

    private static final Logger LOG = Logger.getLogger(DefinitionReader.class);

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final ObjectMapper json;

    DefinitionReader(ObjectMapper json) {
        this.json = json;
    }

    /** Reads the changes of a message: one object or an array of them. */
    public List<Change> changes(byte[] message) throws IOException {
        JsonNode document = json.readTree(message);
        List<Change> changes = new ArrayList<>();
        Iterable<JsonNode> nodes = document.isArray() ? document : List.of(document);
        nodes.forEach(node -> changes.add(change(node)));
        return changes;
    }

    /** Reads one change. */
    public Change change(JsonNode node) {
        JsonNode body = node.path("body");
        return new Change(
                node.required("revision").longValue(),
                node.required("kind").textValue(),
                node.required("key").textValue(),
                body.isObject() ? body.toString() : null);
    }

    /**
     * The company that what a change defines belongs to; empty where that is none, and where it was deleted. Reads no
     * further than it has to: a start asks this of everything.
     */
    public Optional<String> owner(Change change) {
        if (change.body() == null) {
            return Optional.empty();
        }
        return change.kind().equals("company") ? Optional.of(change.key()) : company(change.body());
    }

    private Optional<String> company(String body) {
        try (JsonParser fields = json.createParser(body)) {
            fields.nextToken();
            for (String field = fields.nextFieldName(); field != null; field = fields.nextFieldName()) {
                JsonToken value = fields.nextToken();
                if (field.equals("company")) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(fields.getText()) : Optional.empty();
                }
                fields.skipChildren();
            }
        } catch (IOException notJson) {
            LOG.debugf("A definition's body is no JSON: %s", notJson);
        }
        return Optional.empty();
    }

    /**
     * What a change means here; empty for kinds of other services. An alert that this version cannot evaluate is not
     * watched any more: the definition that it had before is no longer in force.
     */
    public Optional<Definition> read(Change change) {
        try {
            return switch (change.kind()) {
                case "company" -> Optional.of(company(change));
                case "alert" -> Optional.of(alert(change));
                case "script" -> Optional.of(script(change));
                default -> Optional.empty();
            };
        } catch (JsonProcessingException
                | IllegalArgumentException
                | NoSuchElementException
                | DateTimeException cause) {
            LOG.errorf(
                    cause,
                    "The definition of %s %s at revision %d cannot be evaluated by this version; it is not watched",
                    change.kind(),
                    change.key(),
                    change.revision());
            return unwatched(change);
        }
    }

    private static Optional<Definition> unwatched(Change change) {
        try {
            return change.kind().equals("alert")
                    ? Optional.of(new Definition.AlertRemoved(UUID.fromString(change.key())))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAlertsId) {
            return Optional.empty();
        }
    }

    private Definition company(Change change) throws JsonProcessingException {
        if (change.body() == null) {
            return new Definition.CompanyRemoved(change.key());
        }
        Body body = new Body(json.readTree(change.body()));
        return new Definition.CompanyDefined(new Company(
                change.key(),
                body.requiredText("name"),
                Set.copyOf(body.texts("tags")),
                body.text("currency").orElse(null),
                timeZone(change.key(), body.text("timeZone").orElse("UTC"))));
    }

    /** A company is watched also where its zone is newer than this machine's list of zones. */
    private static ZoneId timeZone(String company, String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            LOG.errorf("The time zone %s of company %s is not known here; UTC is used in its place", zone, company);
            return UTC;
        }
    }

    private Definition script(Change change) throws JsonProcessingException {
        if (change.body() == null) {
            return new Definition.ScriptRemoved(change.key());
        }
        Body body = new Body(json.readTree(change.body()));
        return new Definition.ScriptDefined(new Script(
                change.key(),
                body.requiredText("source"),
                body.text("company"),
                body.texts("recipients"),
                body.wholeNumber("version", 1)));
    }

    private Definition alert(Change change) throws JsonProcessingException {
        UUID id = UUID.fromString(change.key());
        if (change.body() == null) {
            return new Definition.AlertRemoved(id);
        }
        Body body = new Body(json.readTree(change.body()));
        return body.flag("enabled", true)
                ? new Definition.AlertDefined(RuleReader.read(id, body))
                : new Definition.AlertRemoved(id);
    }
}
