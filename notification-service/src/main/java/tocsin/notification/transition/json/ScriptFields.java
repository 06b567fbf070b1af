package tocsin.notification.transition.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.transition.Rule;
import tocsin.notification.transition.Script;
import tocsin.rest.Fields;

/** What a transition says of the script that its alert asks. */
final class ScriptFields {

    private ScriptFields() {}

    /** Empty for any other area. */
    static Optional<Script> of(Fields fields, String area) {
        if (!Rule.SCRIPT.equals(area)) {
            return Optional.empty();
        }
        Optional<String> name = Optional.ofNullable(fields.required("script", fields.text("script")));
        Optional<String> message = fields.text("message").filter(words -> !words.isBlank());
        Map<String, Object> vars =
                fields.object("vars").map(node -> vars(fields, node)).orElse(Map.of());
        return name.map(script -> new Script(script, message, vars));
    }

    private static Map<String, Object> vars(Fields fields, ObjectNode node) {
        try {
            return JsonTree.leniently(node);
        } catch (IllegalArgumentException tooLong) {
            fields.refuse("vars", tooLong.getMessage());
            return Map.of();
        }
    }
}
