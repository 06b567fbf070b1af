package tocsin.notification.message.handlebars;

import java.util.Map;
import tocsin.notification.message.ScriptAnswer;

/**
 * What templates are filled with.
 *
 * @param variables texts, numbers, flags, lists and maps by their names
 * @param answers what the scripts have answered that the template asks, by their names
 */
public record Material(Map<String, Object> variables, Map<String, ScriptAnswer> answers) {

    /** Variables alone, for a template that asks no script. */
    public static Material of(Map<String, Object> variables) {
        return new Material(variables, Map.of());
    }
}
