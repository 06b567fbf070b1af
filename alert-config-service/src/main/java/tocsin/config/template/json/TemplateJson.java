package tocsin.config.template.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tocsin.config.template.Part;
import tocsin.config.template.Template;

/** Templates as the contract writes them, in the REST API and in definitions alike. */
public final class TemplateJson {

    private TemplateJson() {}

    /** The JSON of a template. */
    public static ObjectNode of(Template template) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", template.name().value());
        for (Part part : Part.values()) {
            json.put(part.text(), template.parts().get(part));
        }
        return json.put("stock", template.stock());
    }
}
