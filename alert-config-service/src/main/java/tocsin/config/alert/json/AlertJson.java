package tocsin.config.alert.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import tocsin.config.alert.Alert;
import tocsin.config.alert.Condition;
import tocsin.config.alert.Consequences;
import tocsin.config.alert.Firing;
import tocsin.config.alert.Measurement;
import tocsin.config.alert.Schedule;
import tocsin.config.alert.Trigger;
import tocsin.config.text.Durations;

/**
 * Alerts as the contract writes them, in the REST API and in definitions alike. A field without a meaning for the area
 * or operator is absent; one that has a meaning and is not used is null.
 */
public final class AlertJson {

    private AlertJson() {}

    /** The JSON of an alert. */
    public static ObjectNode of(Alert alert) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", alert.id().toString()).put("title", alert.title());
        alert.scope().company().ifPresent(company -> json.put("company", company.value()));
        alert.scope().tag().ifPresent(tag -> json.put("tag", tag.value()));
        ArrayNode recipients = json.putArray("recipients");
        alert.notice().recipients().forEach(recipient -> recipients.add(recipient.text()));
        json.put("area", alert.measurement().area().text());
        alert.measurement().window().ifPresent(window -> putWindow(json, window));
        alert.measurement().answer().ifPresent(answer -> putAnswer(json, answer));
        putTrigger(json, alert.trigger());
        return json.put("template", alert.notice().template().value())
                .put("noticeLevel", alert.notice().level().text())
                .put("enabled", alert.enabled());
    }

    private static void putTrigger(ObjectNode json, Trigger trigger) {
        trigger.condition().ifPresent(condition -> putCondition(json, condition));
        trigger.firing().ifPresent(firing -> putFiring(json, firing));
        trigger.report()
                .ifPresent(report -> json.put("operator", report.operator().text())
                        .put("schedule", report.schedule().text()));
    }

    private static void putCondition(ObjectNode json, Condition condition) {
        json.put("operator", condition.operator().text()).put("threshold", condition.threshold());
        if (condition.operator().hasReset()) {
            json.put("resetThreshold", condition.resetThreshold().orElse(null));
        }
    }

    private static void putFiring(ObjectNode json, Firing firing) {
        json.put("holdFor", Durations.format(firing.holdFor()))
                .put("noData", firing.noData().text());
        Consequences then = firing.consequences();
        json.put("repeat", duration(then.repeat()))
                .put("penalty", duration(then.penalty()))
                .put("notifyReset", then.notifyReset());
    }

    /** An operator has a meaning there and need not be used; it comes with the condition where it is. */
    private static void putAnswer(ObjectNode json, Measurement.Answer answer) {
        json.put("script", answer.script().value())
                .put("schedule", answer.schedule().map(Schedule::text).orElse(null))
                .putNull("operator");
    }

    private static void putWindow(ObjectNode json, Measurement.OverWindow window) {
        json.put("samplePeriod", Durations.format(window.samplePeriod()));
        window.minimumCalls().ifPresent(calls -> json.put("minimumCalls", calls));
    }

    private static String duration(Optional<Duration> duration) {
        return duration.map(Durations::format).orElse(null);
    }
}
