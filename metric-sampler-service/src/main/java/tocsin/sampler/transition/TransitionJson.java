package tocsin.sampler.transition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Condition;
import tocsin.sampler.alert.Schedule;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.alert.Trigger;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.ScriptArea;

/** Writes transitions as JSON ({@code docs/contracts/schemas/transition.json}). */
@Singleton
public final class TransitionJson {

    private final ObjectMapper json;

    /** Writes with a mapper. */
    public TransitionJson(ObjectMapper json) {
        this.json = json;
    }

    /** The body of a transition. */
    public String write(Transition transition) {
        AlertRule rule = transition.rule();
        ObjectNode body = json.createObjectNode()
                .put("id", transition.id().toString())
                .put("alertId", rule.id().toString())
                .put("title", rule.title())
                .put("company", transition.company().id())
                .put("scope", rule.scope().code())
                .put("companyName", transition.company().name())
                .put("timeZone", transition.company().timeZone().getId())
                .put("currency", transition.company().currency());
        putRule(body, rule);
        putNumbers(body, transition);
        putMessage(body, transition);
        if (rule.area() instanceof ScriptArea area) {
            putScript(body, area, transition);
        }
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts and numbers cannot be written", impossible);
        }
    }

    private static void putRule(ObjectNode body, AlertRule rule) {
        body.put("area", rule.area().code())
                .put("operator", rule.trigger().sign().orElse(null));
        putTrigger(body, rule.trigger());
        body.put("samplePeriod", text(rule.samplePeriod()));
        if (rule.area() instanceof CallArea) {
            body.put("minimumCalls", rule.minimumCalls());
        } else {
            body.putNull("minimumCalls");
        }
    }

    private static void putTrigger(ObjectNode body, Trigger trigger) {
        Optional<Condition> condition = trigger.condition();
        putNumber(body, "threshold", number(condition.map(Condition::threshold)));
        putNumber(
                body, "resetThreshold", condition.map(Condition::resetThreshold).orElse(OptionalDouble.empty()));
        body.put("schedule", trigger.schedule().map(Schedule::expression).orElse(null));
    }

    private static OptionalDouble number(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static void putNumbers(ObjectNode body, Transition transition) {
        putNumber(body, "value", transition.measurement().value());
        body.put("samples", transition.measurement().samples())
                .put("from", transition.step().from().code())
                .put("to", transition.step().to().code())
                .put("cause", transition.step().cause().code())
                .put("reason", transition.reason())
                .put("at", transition.at().toString());
    }

    private static void putMessage(ObjectNode body, Transition transition) {
        AlertRule.Message message = transition.rule().message();
        body.put("noticeLevel", message.noticeLevel())
                .put("notifyReset", message.notifyReset())
                .put("penalty", text(transition.penalty()));
        message.recipients().forEach(body.putArray("recipients")::add);
        body.put("template", message.template());
    }

    private static void putScript(ObjectNode body, ScriptArea area, Transition transition) {
        body.put("script", area.script());
        Answer answer = transition.measurement().answer().orElse(Said.NOTHING);
        if (answer instanceof Failed failed) {
            body.put("message", failed.reason());
        } else if (answer instanceof Said said) {
            said.message().ifPresent(message -> body.put("message", message));
            said.vars().ifPresent(vars -> body.putRawValue("vars", new RawValue(vars)));
        }
    }

    private static String text(Optional<Duration> duration) {
        return duration.map(Duration::toString).orElse(null);
    }

    private static void putNumber(ObjectNode body, String field, OptionalDouble number) {
        if (number.isPresent()) {
            body.put(field, decimal(number.getAsDouble()));
        } else {
            body.putNull(field);
        }
    }

    /** The shortest decimal that is this double, so that 49.95 is written as it was read, and 30 has no fraction. */
    private static BigDecimal decimal(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
