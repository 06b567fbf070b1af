package tocsin.sampler.definition.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertRule.Message;
import tocsin.sampler.alert.Condition;
import tocsin.sampler.alert.NoDataPolicy;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.alert.Trigger;
import tocsin.sampler.alert.cron.UnixCron;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Change;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;

/** Reads definitions from JSON ({@code docs/contracts/schemas/definition.json}). */
@Singleton
public final class DefinitionReader {

    private static final Logger LOG = Logger.getLogger(DefinitionReader.class);

    private static final String ALWAYS = "always";
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final ObjectMapper json;

    DefinitionReader(ObjectMapper json) {
        this.json = json;
    }

    /** Reads the changes of a message: one object or an array of them. */
    public List<Change> changes(byte[] message) throws java.io.IOException {
        JsonNode document = json.readTree(message);
        List<Change> changes = new ArrayList<>();
        Iterable<JsonNode> nodes = document.isArray() ? document : List.of(document);
        nodes.forEach(node -> changes.add(change(node)));
        return changes;
    }

    /** Reads one change. */
    public Change change(JsonNode node) {
        JsonNode body = node.path("body");
        return new Change(
                node.required("revision").longValue(),
                node.required("kind").textValue(),
                node.required("key").textValue(),
                body.isObject() ? body.toString() : null);
    }

    /**
     * What a change means here; empty for kinds of other services. An alert that this version cannot evaluate is not
     * watched any more: the definition that it had before is no longer in force.
     */
    public Optional<Definition> read(Change change) {
        try {
            return switch (change.kind()) {
                case "company" -> Optional.of(company(change));
                case "alert" -> Optional.of(alert(change));
                default -> Optional.empty();
            };
        } catch (JsonProcessingException
                | IllegalArgumentException
                | NoSuchElementException
                | DateTimeException cause) {
            LOG.errorf(
                    cause,
                    "The definition of %s %s at revision %d cannot be evaluated by this version; it is not watched",
                    change.kind(),
                    change.key(),
                    change.revision());
            return unwatched(change);
        }
    }

    private static Optional<Definition> unwatched(Change change) {
        try {
            return change.kind().equals("alert")
                    ? Optional.of(new Definition.AlertRemoved(UUID.fromString(change.key())))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAlertsId) {
            return Optional.empty();
        }
    }

    private Definition company(Change change) throws JsonProcessingException {
        if (change.body() == null) {
            return new Definition.CompanyRemoved(change.key());
        }
        JsonNode body = json.readTree(change.body());
        Set<String> tags = new HashSet<>();
        body.path("tags").forEach(tag -> tags.add(tag.asText()));
        return new Definition.CompanyDefined(new Company(
                change.key(),
                requiredText(body, "name"),
                tags,
                text(body, "currency").orElse(null),
                timeZone(change.key(), text(body, "timeZone").orElse("UTC"))));
    }

    /** A company is watched also where its zone is newer than this machine's list of zones. */
    private static ZoneId timeZone(String company, String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            LOG.errorf("The time zone %s of company %s is not known here; UTC is used in its place", zone, company);
            return UTC;
        }
    }

    private Definition alert(Change change) throws JsonProcessingException {
        UUID id = UUID.fromString(change.key());
        if (change.body() == null) {
            return new Definition.AlertRemoved(id);
        }
        JsonNode body = json.readTree(change.body());
        return body.path("enabled").asBoolean(true)
                ? new Definition.AlertDefined(rule(id, body))
                : new Definition.AlertRemoved(id);
    }

    private static AlertRule rule(UUID id, JsonNode body) {
        Area area = Area.of(requiredText(body, "area")).orElseThrow();
        return new AlertRule(
                id,
                requiredText(body, "title"),
                scope(body),
                area,
                samplePeriod(body, area),
                body.path("minimumCalls").asLong(0),
                trigger(body),
                duration(body, "holdFor").orElse(Duration.ZERO),
                NoDataPolicy.valueOf(text(body, "noData").orElse("keep").toUpperCase(Locale.ROOT)),
                duration(body, "repeat"),
                duration(body, "penalty"),
                message(body));
    }

    private static Optional<Duration> samplePeriod(JsonNode body, Area area) {
        Optional<Duration> period = duration(body, "samplePeriod");
        boolean measurable =
                period.filter(length -> length.compareTo(Slice.WIDTH) >= 0).isPresent();
        if (area instanceof CallArea && !measurable) {
            throw new IllegalArgumentException("a metric over calls needs a samplePeriod of at least " + Slice.WIDTH);
        }
        return period;
    }

    private static Scope scope(JsonNode body) {
        Optional<Scope> company = text(body, "company").map(Scope.OfCompany::new);
        Optional<Scope> tag = text(body, "tag").map(Scope.OfTag::new);
        return company.or(() -> tag).orElseGet(Scope.Everyone::new);
    }

    private static Trigger trigger(JsonNode body) {
        return requiredText(body, "operator").equals(ALWAYS)
                ? UnixCron.schedule(requiredText(body, "schedule"))
                : condition(body);
    }

    private static Condition condition(JsonNode body) {
        JsonNode reset = body.path("resetThreshold");
        return new Condition(
                Operator.of(requiredText(body, "operator")).orElseThrow(),
                number(body, "threshold"),
                reset.isNumber() ? OptionalDouble.of(reset.doubleValue()) : OptionalDouble.empty());
    }

    private static Message message(JsonNode body) {
        List<String> recipients = new ArrayList<>();
        body.path("recipients").forEach(recipient -> recipients.add(recipient.asText()));
        return new Message(
                recipients,
                text(body, "template").orElse("alert"),
                text(body, "noticeLevel").orElse("warning"),
                body.path("notifyReset").asBoolean(true));
    }

    private static Optional<Duration> duration(JsonNode body, String field) {
        return text(body, field).map(Duration::parse);
    }

    private static double number(JsonNode body, String field) {
        if (!body.path(field).isNumber()) {
            throw new IllegalArgumentException(field + " is no number");
        }
        return body.path(field).doubleValue();
    }

    private static String requiredText(JsonNode body, String field) {
        return text(body, field).orElseThrow(() -> new NoSuchElementException(field + " is no text"));
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.ofNullable(body.path(field).textValue());
    }
}
