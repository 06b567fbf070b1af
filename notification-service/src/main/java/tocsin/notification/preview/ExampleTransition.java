package tocsin.notification.preview;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Company;
import tocsin.notification.transition.Measurement;
import tocsin.notification.transition.Rule;
import tocsin.notification.transition.Scope;
import tocsin.notification.transition.Transition;

/**
 * Something that could have happened, of each area and cause, to try templates out on.
 *
 * @param label what people call the area
 * @param title of the alert
 * @param unit what stands behind a number in the reason
 * @param operator how value and threshold stand to each other
 * @param threshold the value that triggers
 * @param reset the value that resets
 * @param bad a value that triggers
 * @param good a value that resets
 * @param ofCalls whether it is measured over calls
 */
record ExampleTransition(
        String label,
        String title,
        String unit,
        String operator,
        String threshold,
        String reset,
        String bad,
        String good,
        boolean ofCalls) {

    /** Whose alerts the examples are. */
    static final Company COMPANY = new Company("acme", "Acme Telecom", ZoneId.of("Europe/Berlin"), Optional.of("EUR"));

    private static final Map<String, ExampleTransition> BY_AREA = Map.of(
            "asr", new ExampleTransition("ASR", "Low ASR", " %", "<=", "30", "31", "27.5", "48.75", true),
            "ner", new ExampleTransition("NER", "Low NER", " %", "<", "90", "92", "71.25", "96.25", true),
            "acd", new ExampleTransition("ACD", "Short calls", " s", "<", "30", "40", "12.4", "95.5", true),
            "pdd", new ExampleTransition("PDD", "Slow to ring", " s", ">", "6", "4", "8.35", "2.1", true),
            "cps",
                    new ExampleTransition(
                            "CPS", "Too many calls at once", " calls/s", ">", "50", "40", "63.4", "12", true),
            "balance",
                    new ExampleTransition("Balance", "Low balance", " EUR", "<", "50", "60.50", "38.2", "150", false),
            "channels", new ExampleTransition("Channels", "Nearly full", "", ">=", "900", "800", "931", "412", false),
            "consecutive-failures",
                    new ExampleTransition(
                            "Consecutive failures", "Carrier is dead", "", ">=", "20", "0", "20", "0", false));

    private static final ExampleTransition OTHER =
            new ExampleTransition("queue-length", "Long queue", "", ">", "100", "50", "137", "12", false);

    /** The causes of which there are examples. */
    static final Set<Cause> CAUSES =
            Set.of(Cause.BREACHED, Cause.REPEATED, Cause.RECOVERED, Cause.SCHEDULED, Cause.TOLD, Cause.FAILED);

    /** Those of them that only a script has. */
    static final Set<Cause> OF_SCRIPTS = Set.of(Cause.TOLD, Cause.FAILED);

    private static final String PENALTY = "penalty";
    private static final int APART = 7;

    /**
     * An example for a template: of the area and the cause that are asked for, otherwise of those that it is for. Of an
     * area that is not known here, it is one of a gauge of somebody's own.
     */
    static Transition of(String template, Optional<String> area, Optional<Cause> cause, Instant at) {
        Cause why = cause.orElse(usualCause(template));
        Optional<Duration> penalty = template.equals(PENALTY) ? Optional.of(Duration.ofHours(1)) : Optional.empty();
        String watched = area.orElse(OF_SCRIPTS.contains(why) ? Rule.SCRIPT : usualArea(template));
        if (watched.equals(Rule.SCRIPT)) {
            return ExampleScript.of(why, penalty, at);
        }
        return BY_AREA.getOrDefault(watched, OTHER).transition(watched, why, penalty, at);
    }

    /** One of each area, one after the other, as a digest lists them. */
    static List<Transition> several(Instant at) {
        List<String> areas = BY_AREA.keySet().stream().sorted().toList();
        return IntStream.range(0, areas.size())
                .mapToObj(i -> of(
                        areas.get(i),
                        Optional.empty(),
                        Optional.empty(),
                        at.minusSeconds(APART * (areas.size() - 1L - i))))
                .toList();
    }

    private static Cause usualCause(String template) {
        return switch (template) {
            case "report" -> Cause.SCHEDULED;
            case "reset" -> Cause.RECOVERED;
            case "script-told" -> Cause.TOLD;
            case "script-failed" -> Cause.FAILED;
            default -> Cause.BREACHED;
        };
    }

    private static String usualArea(String template) {
        if (template.equals(PENALTY)) {
            return "consecutive-failures";
        }
        return BY_AREA.containsKey(template) || template.equals(Rule.SCRIPT) ? template : "asr";
    }

    private Transition transition(String area, Cause cause, Optional<Duration> penalty, Instant at) {
        boolean fine = cause == Cause.RECOVERED || cause == Cause.SCHEDULED;
        String value = fine ? good : bad;
        return new Transition(
                UUID.nameUUIDFromBytes((area + cause).getBytes(StandardCharsets.UTF_8)),
                UUID.nameUUIDFromBytes(area.getBytes(StandardCharsets.UTF_8)),
                title,
                COMPANY,
                Optional.of(Scope.COMPANY),
                rule(area, cause),
                Optional.empty(),
                new Measurement(Optional.of(new BigDecimal(value)), ofCalls ? 80 : 1),
                cause,
                reason(cause, value),
                at,
                cause == Cause.SCHEDULED ? "info" : "warning",
                true,
                penalty,
                List.of("noc@acme.example"),
                Transition.USUAL_TEMPLATE);
    }

    private Rule rule(String area, Cause cause) {
        boolean report = cause == Cause.SCHEDULED;
        return new Rule(
                area,
                Optional.of(report ? "always" : operator),
                report ? Optional.empty() : Optional.of(new BigDecimal(threshold)),
                report ? Optional.empty() : Optional.of(new BigDecimal(reset)),
                report ? Optional.of("0 8 * * *") : Optional.empty(),
                ofCalls ? Optional.of(Duration.ofMinutes(5)) : Optional.empty(),
                ofCalls ? Optional.of(30) : Optional.empty());
    }

    private String reason(Cause cause, String value) {
        String measured = label + " " + value + unit;
        String window = ofCalls ? ", over 80 calls in 5 minutes" : "";
        return switch (cause) {
            case RECOVERED -> measured + " has reached the reset threshold " + reset + unit + window;
            case SCHEDULED -> measured + ", told on schedule (0 8 * * *, Europe/Berlin)" + window;
            default -> measured + " is " + side() + " " + threshold + unit + window;
        };
    }

    private String side() {
        return switch (operator) {
            case "<" -> "below";
            case "<=" -> "at or below";
            case ">" -> "above";
            default -> "at or above";
        };
    }
}
