package tocsin.config.catalog.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tocsin.config.alert.json.AlertJson;
import tocsin.config.catalog.Item;
import tocsin.config.company.json.CompanyJson;
import tocsin.config.script.ScriptDraft;
import tocsin.config.template.json.TemplateJson;

/**
 * Definitions as documents have them: what a request would say that makes them, with the id or name that is otherwise in its
 * path. What says nothing is left out, and so is what changes by itself.
 */
public final class ItemJson {

    private ItemJson() {}

    /** The JSON of a definition; an alert's begins with its id. */
    public static ObjectNode of(Item item) {
        return full(item);
    }

    /** The same without the id of an alert, which is another one wherever the document is imported. */
    public static ObjectNode withoutId(Item item) {
        ObjectNode json = full(item);
        return item instanceof Item.OfAlert ? json.without("id") : json;
    }

    private static ObjectNode full(Item item) {
        if (item instanceof Item.OfCompany one) {
            return CompanyJson.of(one.company());
        }
        if (item instanceof Item.OfTemplate one) {
            return written(TemplateJson.of(one.template().template()).without("stock"));
        }
        if (item instanceof Item.OfScript one) {
            return script(one.script());
        }
        return written(AlertJson.of(((Item.OfAlert) item).alert()));
    }

    private static ObjectNode script(ScriptDraft script) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("name", script.name().value());
        script.company().ifPresent(company -> json.put("company", company.value()));
        if (!script.recipients().isEmpty()) {
            ArrayNode recipients = json.putArray("recipients");
            script.recipients().forEach(recipient -> recipients.add(recipient.text()));
        }
        return json.put("source", script.source());
    }

    private static ObjectNode written(ObjectNode json) {
        json.properties().removeIf(field -> field.getValue().isNull());
        return json;
    }

    /** Whether a field says something. */
    static boolean says(JsonNode value) {
        return !value.isNull() && !value.isMissingNode();
    }
}
