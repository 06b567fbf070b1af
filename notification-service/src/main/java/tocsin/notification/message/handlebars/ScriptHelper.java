package tocsin.notification.message.handlebars;

import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.handlebars.Arguments;
import tocsin.handlebars.Helper;
import tocsin.handlebars.Joining;
import tocsin.notification.message.ScriptAnswer;

/** {@code scriptforge}: what a script has answered that was run before the template is filled. An object joins the variables. */
final class ScriptHelper implements Helper {

    private final Map<String, ScriptAnswer> answers;

    ScriptHelper(Map<String, ScriptAnswer> answers) {
        this.answers = answers;
    }

    @Override
    public Object call(Arguments arguments) {
        String name = arguments.text("name", 0).orElse("");
        ScriptAnswer answer = answers.get(name);
        if (answer instanceof ScriptAnswer.Returned returned) {
            return value(returned.value().orElse(null));
        }
        throw new IllegalArgumentException(
                answer instanceof ScriptAnswer.Failed failed
                        ? failed.reason()
                        : "the script \"" + name + "\" is asked where it cannot be seen before");
    }

    /** Its keys are texts, since it was JSON. */
    private static Object value(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> variables = new LinkedHashMap<>();
            map.forEach((key, each) -> variables.put((String) key, each));
            return new Joining(variables);
        }
        return value;
    }
}
