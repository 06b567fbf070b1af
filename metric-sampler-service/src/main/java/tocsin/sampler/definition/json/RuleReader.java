package tocsin.sampler.definition.json;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertRule.Message;
import tocsin.sampler.alert.Condition;
import tocsin.sampler.alert.NoDataPolicy;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.alert.Scripted;
import tocsin.sampler.alert.Trigger;
import tocsin.sampler.alert.cron.UnixCron;
import tocsin.sampler.call.Slice;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.ScriptArea;

/** Reads what an alert's definition means for evaluation. */
final class RuleReader {

    private static final String ALWAYS = "always";

    private RuleReader() {}

    /**
     * Reads an alert, whether it is enabled or not.
     *
     * @throws IllegalArgumentException where this version cannot evaluate it; or one of {@link
     *     java.util.NoSuchElementException} and {@link java.time.DateTimeException}
     */
    static AlertRule read(UUID id, Body body) {
        Area area = area(body);
        return new AlertRule(
                id,
                body.requiredText("title"),
                scope(body),
                area,
                samplePeriod(body, area),
                body.wholeNumber("minimumCalls", 0),
                trigger(body, area),
                body.duration("holdFor").orElse(Duration.ZERO),
                NoDataPolicy.valueOf(body.text("noData").orElse("keep").toUpperCase(Locale.ROOT)),
                body.duration("repeat"),
                body.duration("penalty"),
                message(body));
    }

    private static Optional<Duration> samplePeriod(Body body, Area area) {
        Optional<Duration> period = body.duration("samplePeriod");
        boolean measurable =
                period.filter(length -> length.compareTo(Slice.WIDTH) >= 0).isPresent();
        if (area instanceof CallArea && !measurable) {
            throw new IllegalArgumentException("a metric over calls needs a samplePeriod of at least " + Slice.WIDTH);
        }
        return period;
    }

    private static Scope scope(Body body) {
        Optional<Scope> company = body.text("company").map(Scope.OfCompany::new);
        Optional<Scope> tag = body.text("tag").map(Scope.OfTag::new);
        return company.or(() -> tag).orElseGet(Scope.Everyone::new);
    }

    private static Area area(Body body) {
        String code = body.requiredText("area");
        return code.equals(ScriptArea.CODE)
                ? new ScriptArea(body.requiredText("script"))
                : Area.of(code).orElseThrow();
    }

    private static Trigger trigger(Body body, Area area) {
        if (area instanceof ScriptArea) {
            return new Scripted(
                    body.text("operator").map(operator -> condition(body)),
                    body.text("schedule").map(UnixCron::schedule));
        }
        return body.requiredText("operator").equals(ALWAYS)
                ? UnixCron.schedule(body.requiredText("schedule"))
                : condition(body);
    }

    private static Condition condition(Body body) {
        return new Condition(
                Operator.of(body.requiredText("operator")).orElseThrow(),
                body.requiredNumber("threshold"),
                body.number("resetThreshold"));
    }

    private static Message message(Body body) {
        return new Message(
                body.texts("recipients"),
                body.text("template").orElse("alert"),
                body.text("noticeLevel").orElse("warning"),
                body.flag("notifyReset", true));
    }
}
