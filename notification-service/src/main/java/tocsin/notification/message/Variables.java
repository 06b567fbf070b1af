package tocsin.notification.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * What a template may write: texts, numbers and flags by their names. A name that is absent is not known for this
 * transition. What each means is in docs/templates.md.
 */
public final class Variables {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ENGLISH);

    private static final Map<Cause, String> STATES = Map.of(
            Cause.BREACHED, "FIRING",
            Cause.REPEATED, "STILL FIRING",
            Cause.RECOVERED, "RESOLVED",
            Cause.SCHEDULED, "REPORT",
            Cause.TOLD, "MESSAGE",
            Cause.FAILED, "SCRIPT FAILED",
            Cause.OTHER, "CHANGED");

    private final Transition transition;
    private final Area area;
    private final Figures figures;
    private final Map<String, Object> names = new HashMap<>();

    private Variables(Transition transition) {
        this.transition = transition;
        this.area = Area.of(transition);
        this.figures = new Figures(area);
    }

    /** The variables of a transition. */
    public static Map<String, Object> of(Transition transition) {
        Variables variables = new Variables(transition);
        variables.addWhatHappened();
        variables.addTimes();
        variables.addNumbers();
        variables.addWindow();
        variables.addScript();
        return Map.copyOf(variables.names);
    }

    private void addWhatHappened() {
        names.put("state", STATES.get(transition.cause()));
        names.put("fired", transition.cause() == Cause.BREACHED);
        names.put("repeated", transition.cause() == Cause.REPEATED);
        names.put("recovered", transition.cause() == Cause.RECOVERED);
        names.put("scheduled", transition.cause() == Cause.SCHEDULED);
        names.put("told", transition.cause() == Cause.TOLD);
        names.put("failed", transition.cause() == Cause.FAILED);
        names.put("title", transition.title());
        names.put("companyName", transition.company().name());
        names.put("company", transition.company().id());
        names.put("area", area.label());
        names.put("areaName", transition.rule().area());
        names.put("reason", sentence(transition.reason()));
        transition.rule().schedule().ifPresent(cron -> names.put("schedule", cron));
        names.put("notifyReset", transition.notifyReset());
        names.put("alertId", transition.alertId().toString());
        names.put("transitionId", transition.id().toString());
        names.put("color", color());
        level().ifPresent(level -> names.put("noticeLevel", level));
    }

    private void addTimes() {
        ZoneId zone = transition.company().timeZone();
        names.put("at", when(transition.at(), zone));
        names.put("instant", transition.at().toString());
        names.put("timeZone", zone.getId());
        transition.penalty().ifPresent(length -> {
            names.put("penalty", Spans.inWords(length));
            names.put("penaltySeconds", BigDecimal.valueOf(length.toSeconds()));
            names.put("penaltyUntil", when(transition.at().plus(length), zone));
        });
    }

    private void addNumbers() {
        Condition condition = new Condition(transition.rule(), figures);
        Optional<BigDecimal> value = transition.measured().value();
        String operator = transition.rule().operator().orElse("");
        names.put("value", value());
        names.put("figure", figure());
        names.put("hasValue", value.isPresent());
        transition.rule().operator().ifPresent(known -> names.put("operator", known));
        names.put("falls", operator.startsWith("<"));
        names.put("rises", operator.startsWith(">"));
        condition.fires().ifPresent(text -> names.put("threshold", text));
        condition.resets().ifPresent(text -> names.put("resetThreshold", text));
        value.ifPresent(number -> names.put("valueNumber", number));
        transition.rule().threshold().ifPresent(number -> names.put("thresholdNumber", number));
        transition.rule().resetThreshold().ifPresent(number -> names.put("resetThresholdNumber", number));
        transition.company().currency().ifPresent(code -> names.put("currency", code));
        value.filter(number -> area.unit().equals("%")).ifPresent(number -> names.put("share", share(number)));
    }

    /** Of how many calls a value in per cent is made, such as {@code 11 of 40 calls}. */
    private String share(BigDecimal percent) {
        int samples = transition.measured().samples();
        BigDecimal calls =
                percent.multiply(BigDecimal.valueOf(samples)).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
        return calls.toPlainString() + " of " + Spans.counted(samples, "call");
    }

    private void addWindow() {
        names.put("samplesNumber", transition.measured().samples());
        transition.rule().samplePeriod().ifPresent(period -> {
            names.put("samplePeriod", Spans.inWords(period));
            names.put("samplePeriodSeconds", BigDecimal.valueOf(period.toSeconds()));
        });
        if (area.ofCalls()) {
            names.put("samples", Spans.counted(transition.measured().samples(), "call"));
            transition
                    .rule()
                    .minimumCalls()
                    .filter(least -> least > 0)
                    .ifPresent(least -> names.put("minimumCalls", least));
        }
    }

    /** A script whose alert compares nothing has words in place of a value. */
    private void addScript() {
        transition.script().ifPresent(script -> {
            names.put("script", script.name());
            names.put("headline", Headline.of(transition));
            names.put("vars", script.vars());
            script.message().ifPresent(words -> names.put("message", words));
            if (isOfWords()) {
                names.remove("value");
            }
        });
    }

    private boolean isOfWords() {
        boolean compares = transition.rule().operator().isPresent()
                && transition.cause() != Cause.TOLD
                && transition.cause() != Cause.FAILED;
        return transition.script().isPresent()
                && !compares
                && transition.measured().value().isEmpty();
    }

    private String color() {
        return transition.cause() == Cause.RECOVERED
                ? Level.RESOLVED_COLOR
                : Level.of(transition.noticeLevel()).color();
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
        if (isOfWords()) {
            return Headline.of(transition);
        }
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
