package tocsin.config.alert.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tocsin.config.alert.Alert;
import tocsin.config.alert.Condition;
import tocsin.config.alert.Measurement;
import tocsin.config.alert.NotYet;
import tocsin.config.alert.Notice;
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
        putCondition(json, alert.condition());
        alert.measurement().window().ifPresent(window -> putWindow(json, window));
        json.put("holdFor", Durations.format(alert.holdFor()));
        json.put("noData", alert.noData().text());
        putNotice(json, alert.notice());
        return json.put("enabled", alert.enabled());
    }

    private static void putCondition(ObjectNode json, Condition condition) {
        json.put("operator", condition.operator().text()).put("threshold", condition.threshold());
        if (condition.operator().hasReset()) {
            json.put("resetThreshold", condition.resetThreshold().orElse(null));
        }
    }

    private static void putWindow(ObjectNode json, Measurement.OverWindow window) {
        json.put("samplePeriod", Durations.format(window.samplePeriod()));
        window.minimumCalls().ifPresent(calls -> json.put("minimumCalls", calls));
    }

    private static void putNotice(ObjectNode json, Notice notice) {
        json.put("repeat", notice.repeat().map(Durations::format).orElse(null))
                .putNull("penalty")
                .put("template", NotYet.TEMPLATE)
                .put("noticeLevel", notice.level().text())
                .put("notifyReset", notice.onReset());
    }
}
