package tocsin.notification.template.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import tocsin.notification.template.Template;
import tocsin.notification.template.TemplateChange;

/**
 * Templates in JSON ({@code docs/contracts/schemas/definition.json} and {@code template.json}). Definitions of other kinds
 * are for other services.
 */
@Singleton
public final class TemplateJson {

    private static final Logger LOG = Logger.getLogger(TemplateJson.class);
    private static final String KIND = "template";

    private final ObjectMapper json;

    /** Reads with this mapper. */
    public TemplateJson(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The changes of templates in a message, which is one definition or an array of them.
     *
     * @throws IOException where it is no JSON
     */
    public List<TemplateChange> changes(byte[] message) throws IOException {
        JsonNode document = json.readTree(message);
        return changes(document.isArray() ? document : List.of(document));
    }

    /** The changes of templates among definitions. One that is not as the contract says is passed over, and logged. */
    public List<TemplateChange> changes(Iterable<JsonNode> definitions) {
        List<TemplateChange> changes = new ArrayList<>();
        for (JsonNode definition : definitions) {
            if (definition.path("kind").asText().equals(KIND)) {
                change(definition).ifPresentOrElse(changes::add, () -> passOver(definition));
            }
        }
        return changes;
    }

    private static Optional<TemplateChange> change(JsonNode definition) {
        JsonNode revision = definition.path("revision");
        String name = definition.path("key").textValue();
        JsonNode body = definition.path("body");
        boolean counted = revision.isIntegralNumber() && revision.canConvertToLong() && revision.longValue() > 0;
        if (!counted || name == null || !(body.isObject() || body.isNull())) {
            return Optional.empty();
        }
        Optional<Template> template = body.isNull() ? Optional.empty() : Optional.of(template(name, body));
        return Optional.of(new TemplateChange(revision.longValue(), name, template));
    }

    private static void passOver(JsonNode definition) {
        LOG.errorf(
                "A definition of a template is not as the contract says, and is passed over: revision %.40s, key %.80s",
                definition.path("revision"), definition.path("key"));
    }

    private static Template template(String name, JsonNode body) {
        return new Template(name, part(body, "subject"), part(body, "text"), part(body, "html"), part(body, "sms"));
    }

    private static Optional<String> part(JsonNode body, String field) {
        return Optional.ofNullable(body.path(field).textValue());
    }

    /** A template as it is kept. */
    public String write(Template template) {
        ObjectNode body = json.createObjectNode().put("name", template.name());
        template.subject().ifPresent(words -> body.put("subject", words));
        template.text().ifPresent(words -> body.put("text", words));
        template.html().ifPresent(words -> body.put("html", words));
        template.sms().ifPresent(words -> body.put("sms", words));
        return body.toString();
    }

    /** A template that was kept. */
    public Template read(String name, String body) {
        try {
            return template(name, json.readTree(body));
        } catch (JsonProcessingException notWhatWasKept) {
            throw new IllegalStateException("The copy of template " + name + " cannot be read", notWhatWasKept);
        }
    }
}
