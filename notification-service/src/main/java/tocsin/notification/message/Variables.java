package tocsin.notification.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Transition;

/**
 * What a template may write: texts and flags by their names. A name that is absent is not known for this transition.
 */
public final class Variables {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ENGLISH);

    private final Transition transition;
    private final Area area;
    private final Figures figures;
    private final Map<String, Object> names = new HashMap<>();

    private Variables(Transition transition) {
        this.transition = transition;
        this.area = Area.of(
                transition.rule().area(), transition.company().currency().orElse(""));
        this.figures = new Figures(area);
    }

    /** The variables of a transition. */
    public static Map<String, Object> of(Transition transition) {
        Variables variables = new Variables(transition);
        variables.addWhatHappened();
        variables.addNumbers();
        variables.addWindow();
        return Map.copyOf(variables.names);
    }

    private void addWhatHappened() {
        names.put("fired", transition.cause() == Cause.BREACHED);
        names.put("repeated", transition.cause() == Cause.REPEATED);
        names.put("recovered", transition.cause() == Cause.RECOVERED);
        names.put("title", transition.title());
        names.put("companyName", transition.company().name());
        names.put("company", transition.company().id());
        names.put("area", area.label());
        names.put("reason", sentence(transition.reason()));
        transition.penalty().ifPresent(length -> names.put("penalty", Spans.inWords(length)));
        transition.rule().schedule().ifPresent(cron -> names.put("schedule", cron));
        names.put("at", when(transition.at(), transition.company().timeZone()));
        names.put("notifyReset", transition.notifyReset());
        names.put("alertId", transition.alertId().toString());
        names.put("transitionId", transition.id().toString());
        level().ifPresent(level -> names.put("noticeLevel", level));
    }

    private void addNumbers() {
        Condition condition = new Condition(transition.rule(), figures);
        names.put("value", value());
        names.put("figure", figure());
        names.put("hasValue", transition.measured().value().isPresent());
        condition.fires().ifPresent(text -> names.put("threshold", text));
        condition.resets().ifPresent(text -> names.put("resetThreshold", text));
    }

    private void addWindow() {
        transition.rule().samplePeriod().ifPresent(period -> names.put("samplePeriod", Spans.inWords(period)));
        if (area.ofCalls()) {
            names.put("samples", Spans.counted(transition.measured().samples(), "call"));
            transition
                    .rule()
                    .minimumCalls()
                    .filter(least -> least > 0)
                    .ifPresent(least -> names.put("minimumCalls", least));
        }
    }

    private Optional<String> level() {
        return Optional.of(transition.noticeLevel()).filter(level -> !level.equals("none"));
    }

    private String value() {
        return transition
                .measured()
                .value()
                .map(value -> transition
                        .rule()
                        .threshold()
                        .map(threshold -> figures.measured(value, threshold))
                        .orElseGet(() -> figures.measured(value)))
                .orElse("no value");
    }

    /** The value where nothing around it names it: a number without a unit has its area's name before it. */
    private String figure() {
        boolean bare = area.unit().isEmpty() && transition.measured().value().isPresent();
        return bare ? area.label() + " " + value() : value();
    }

    private static String sentence(String text) {
        String bare = text.strip();
        return bare.endsWith(".") || bare.endsWith("!") || bare.endsWith("?") ? bare : bare + ".";
    }

    private static String when(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        String offset = OFFSET.format(local);
        String where = offset.equals("UTC+00:00") ? zone.getId() : zone.getId() + ", " + offset;
        return WHEN.format(local) + " (" + where + ")";
    }
}
