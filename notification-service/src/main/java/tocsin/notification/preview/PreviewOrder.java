package tocsin.notification.preview;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.message.TemplateChoice;
import tocsin.notification.template.Template;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Transition;

/**
 * What is to be shown.
 *
 * @param template the template that is tried out; parts that it has not are those of its name. Empty for the one that the
 *     transition's alert would be told with
 * @param transition what has happened
 * @param invented whether it is only an example, so that its picture is one too
 * @param variables further variables, which hide those of the transition
 */
public record PreviewOrder(
        Optional<Template> template, Transition transition, boolean invented, Map<String, Object> variables) {

    /** Whether there is an example of a cause. */
    public static boolean hasExample(Cause cause) {
        return ExampleTransition.CAUSES.contains(cause);
    }

    /** Whether only a script has a cause. */
    public static boolean isOfScripts(Cause cause) {
        return ExampleTransition.OF_SCRIPTS.contains(cause);
    }

    /**
     * Something that could have happened at a moment.
     *
     * @param template the name of the template that it is for; it decides on what is not asked for
     */
    public static Transition example(String template, Optional<String> area, Optional<Cause> cause, Instant at) {
        return ExampleTransition.of(template, area, cause, at);
    }

    /** Whether it is just what a message would be: words that are kept, filled with nothing more. */
    boolean isFaithful() {
        return variables.isEmpty() && template.map(Template::isBare).orElse(true);
    }

    /** Whether it is about a message that lists transitions. */
    boolean isDigest() {
        return invented
                && template.filter(each -> each.name().equals(TemplateChoice.DIGEST))
                        .isPresent();
    }
}
