package tocsin.notification.routing;

import java.util.List;
import tocsin.notification.transition.Transition;

/** Decides who is told of a transition. The notice level does not matter here: it is only shown. */
public final class Routing {

    private Routing() {}

    /** The decision on one transition; the same for the same transition, always. */
    public static Decision decide(Transition transition) {
        return switch (transition.cause()) {
            case BREACHED -> tell(transition, "fired");
            case REPEATED -> tell(transition, "still-firing");
            case RECOVERED ->
                transition.notifyReset() ? tell(transition, "reset") : new Decision.TellNobody("reset-not-wanted");
            case SCHEDULED -> tell(transition, "scheduled");
            case TOLD -> tell(transition, "told");
            case FAILED -> tell(transition, "script-failed");
            case OTHER -> new Decision.TellNobody("not-of-interest");
        };
    }

    private static Decision tell(Transition transition, String reason) {
        List<String> recipients = transition.recipients().stream().distinct().toList();
        return recipients.isEmpty() ? new Decision.TellNobody("no-recipients") : new Decision.Tell(recipients, reason);
    }
}
