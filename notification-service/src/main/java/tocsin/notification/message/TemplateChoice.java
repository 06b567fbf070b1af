package tocsin.notification.message;

import java.util.Map;
import java.util.Set;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Rule;
import tocsin.notification.transition.Transition;

/** Which template a message is made with. */
public final class TemplateChoice {

    /** The template of a message that lists several transitions. */
    public static final String DIGEST = "digest";

    private static final Set<String> AREAS =
            Set.of("balance", "asr", "acd", "pdd", "ner", "cps", "channels", "consecutive-failures", Rule.SCRIPT);

    /** What is told with words of its own, whatever the alert names: those of the alert would say something else. */
    private static final Map<Cause, String> ALWAYS = Map.of(Cause.TOLD, "script-told", Cause.FAILED, "script-failed");

    private TemplateChoice() {}

    /**
     * The one that the alert names; where that is the usual one, or where a script tells or fails, the stock one for what has
     * happened.
     */
    public static String of(Transition transition) {
        boolean stock =
                transition.template().equals(Transition.USUAL_TEMPLATE) || ALWAYS.containsKey(transition.cause());
        return stock ? stock(transition) : transition.template();
    }

    /** The stock template for what has happened. */
    public static String stock(Transition transition) {
        if (ALWAYS.containsKey(transition.cause())) {
            return ALWAYS.get(transition.cause());
        }
        if (transition.cause() == Cause.SCHEDULED) {
            return "report";
        }
        if (transition.cause() == Cause.RECOVERED) {
            return "reset";
        }
        if (transition.penalty().isPresent()) {
            return "penalty";
        }
        String area = transition.rule().area();
        return AREAS.contains(area) ? area : Transition.USUAL_TEMPLATE;
    }
}
