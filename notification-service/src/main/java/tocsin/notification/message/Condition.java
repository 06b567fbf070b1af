package tocsin.notification.message;

import java.util.Optional;
import tocsin.notification.transition.Rule;

/** What an alert waits for, as people write it. */
final class Condition {

    private final Rule rule;
    private final Figures figures;

    Condition(Rule rule, Figures figures) {
        this.rule = rule;
        this.figures = figures;
    }

    /** When it fires, such as {@code <= 30 %}; empty for a scheduled report and a script without one. */
    Optional<String> fires() {
        return rule.operator()
                .flatMap(operator -> rule.threshold().map(threshold -> operator + " " + figures.exact(threshold)));
    }

    /** When it resets, such as {@code 31 % or above}; empty where it resets as soon as the condition is over. */
    Optional<String> resets() {
        return rule.resetThreshold().map(reset -> figures.exact(reset) + side());
    }

    private String side() {
        return switch (rule.operator().orElse("")) {
            case "<", "<=" -> " or above";
            case ">", ">=" -> " or below";
            default -> "";
        };
    }
}
