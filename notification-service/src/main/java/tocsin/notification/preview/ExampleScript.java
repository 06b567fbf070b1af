package tocsin.notification.preview;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Measurement;
import tocsin.notification.transition.Rule;
import tocsin.notification.transition.Scope;
import tocsin.notification.transition.Script;
import tocsin.notification.transition.Transition;

/** What could have happened to an alert that asks a script, by each cause. */
final class ExampleScript {

    private static final String NAME = "runway";
    private static final String SAYS = "The balance lasts for 1.4 hours at 35.70 EUR/h.";
    private static final String FINE = "The balance lasts for 9 days.";
    private static final String TELLS = "The carrier globex has raised its price by 12 %.";
    private static final String FAILS = "TypeError: not a function (line 4, column 17)";

    private static final Rule RULE = new Rule(
            Rule.SCRIPT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final Map<String, Object> VARS = Map.of(
            "hoursLeft",
            new BigDecimal("1.4"),
            "spentPerHour",
            new BigDecimal("35.7"),
            "routes",
            List.of(Map.of("carrier", "globex", "share", new BigDecimal("0.8"))));

    private ExampleScript() {}

    /** An example at a moment. */
    static Transition of(Cause cause, Optional<Duration> penalty, Instant at) {
        return new Transition(
                id(Rule.SCRIPT + cause),
                id(Rule.SCRIPT),
                "Out of money soon",
                ExampleTransition.COMPANY,
                Optional.of(Scope.COMPANY),
                RULE,
                Optional.of(new Script(NAME, Optional.of(message(cause)), VARS)),
                new Measurement(Optional.empty(), 0),
                cause,
                reason(cause),
                at,
                cause == Cause.TOLD ? "info" : "warning",
                true,
                penalty,
                List.of("noc@acme.example"),
                Transition.USUAL_TEMPLATE);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String message(Cause cause) {
        return switch (cause) {
            case RECOVERED -> FINE;
            case TOLD -> TELLS;
            case FAILED -> FAILS;
            default -> SAYS;
        };
    }

    private static String reason(Cause cause) {
        return "Script " + NAME + (cause == Cause.FAILED ? " failed 3 times in a row, at last: " : ": ")
                + message(cause);
    }
}
