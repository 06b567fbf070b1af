package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.company.Company;

/**
 * Writes what {@code main} is handed: the company, the alert with its state, and the time, as the company's people read it
 * too, since the engine knows of no time zones.
 */
final class ScriptData {

    private final ObjectMapper json;

    ScriptData(ObjectMapper json) {
        this.json = json;
    }

    /** What is empty is null there. */
    ObjectNode of(Optional<Company> company, Optional<AlertRule> rule, Optional<AlertState> state, Instant at) {
        ObjectNode data = json.createObjectNode().put("at", at.toString());
        data.set("local", local(at.atZone(company.map(Company::timeZone).orElse(ZoneOffset.UTC))));
        data.set("company", company.map(one -> company(json, one)).orElse(null));
        data.set("alert", rule.map(alert -> alert(alert, state)).orElse(null));
        return data;
    }

    private ObjectNode local(ZonedDateTime time) {
        return json.createObjectNode()
                .put("date", time.toLocalDate().toString())
                .put("hour", time.getHour())
                .put("minute", time.getMinute())
                .put("weekday", time.getDayOfWeek().getValue());
    }

    private ObjectNode alert(AlertRule rule, Optional<AlertState> state) {
        return json.createObjectNode()
                .put("id", rule.id().toString())
                .put("title", rule.title())
                .put("noticeLevel", rule.message().noticeLevel())
                .put("state", state.map(AlertState::code).orElse(null))
                .put("since", state.map(known -> known.since().toString()).orElse(null));
    }

    /** A company as scripts see it. */
    static ObjectNode company(ObjectMapper json, Company company) {
        ObjectNode view = json.createObjectNode()
                .put("id", company.id())
                .put("name", company.name())
                .put("currency", company.currency())
                .put("timeZone", company.timeZone().getId());
        ArrayNode tags = view.putArray("tags");
        company.tags().stream().sorted().forEach(tags::add);
        return view;
    }
}
