package tocsin.config.alert.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import tocsin.config.alert.Alert;
import tocsin.config.alert.AlertDraft;
import tocsin.config.alert.AlertTitle;
import tocsin.config.alert.Area;
import tocsin.config.alert.MeasuredArea;
import tocsin.config.alert.NoDataPolicy;
import tocsin.config.alert.NoticeLevel;
import tocsin.config.alert.Operator;
import tocsin.config.alert.Quantity;
import tocsin.config.alert.Violation;
import tocsin.config.alert.cron.UnixCron;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Tag;
import tocsin.config.recipient.Recipient;
import tocsin.config.script.ScriptName;
import tocsin.config.template.TemplateName;
import tocsin.config.text.Durations;
import tocsin.rest.FieldError;
import tocsin.rest.Fields;
import tocsin.rest.ProblemException;

/** Reads the body of a request that describes an alert, and says everything that is wrong with it at once. */
public final class AlertReader {

    private final Fields fields;
    private final AlertDraft draft = new AlertDraft();

    private AlertReader(Fields fields) {
        this.fields = fields;
    }

    /**
     * Reads an alert that is new; its id is made here, so the body must not bring one.
     *
     * @throws ProblemException 400 that names every bad field
     */
    public static Alert readNew(UUID id, JsonNode body) {
        return read(id, body, AlertReader::refuseId);
    }

    /**
     * Reads what shall be in the place of an alert; the body may repeat its id.
     *
     * @throws ProblemException 400 that names every bad field
     */
    public static Alert readReplacement(UUID id, JsonNode body) {
        return read(id, body, text -> sameId(id, text));
    }

    private static Alert read(UUID id, JsonNode body, Function<String, UUID> idForm) {
        AlertReader reader = new AlertReader(Fields.of(body));
        reader.fields.text("id", idForm);
        reader.readWatch();
        reader.readNotice();
        reader.fields.refuseUnknown();
        reader.draft.violations().forEach(reader::refuse);
        reader.fields.orThrow();
        return reader.draft.toAlert(id);
    }

    private void readWatch() {
        take("title", AlertTitle::of, draft::title);
        take("company", CompanyId::new, draft::company);
        take("tag", Tag::new, draft::tag);
        take("area", Area::of, draft::area);
        take("operator", Operator::of, draft::operator);
        quantity("threshold").ifPresent(draft::threshold);
        quantity("resetThreshold").ifPresent(draft::resetThreshold);
        duration("samplePeriod").ifPresent(draft::samplePeriod);
        fields.integer("minimumCalls", 1, MeasuredArea.MOST_MINIMUM_CALLS).ifPresent(draft::minimumCalls);
        duration("holdFor").ifPresent(draft::holdFor);
        take("noData", NoDataPolicy::of, draft::noData);
        take("schedule", UnixCron::schedule, draft::schedule);
        take("script", ScriptName::new, draft::script);
        fields.bool("enabled").ifPresent(draft::enabled);
    }

    private void readNotice() {
        fields.texts("recipients", Recipient::of).ifPresent(draft::recipients);
        take("noticeLevel", NoticeLevel::of, draft::noticeLevel);
        duration("repeat").ifPresent(draft::repeat);
        duration("penalty").ifPresent(draft::penalty);
        fields.bool("notifyReset").ifPresent(draft::notifyReset);
        take("template", TemplateName::new, draft::template);
    }

    private <T> void take(String name, Function<String, T> form, Consumer<T> field) {
        fields.text(name, form).ifPresent(field);
    }

    private Optional<Duration> duration(String name) {
        return fields.text(name, Durations::parse);
    }

    private Optional<BigDecimal> quantity(String name) {
        return fields.decimal(name).flatMap(number -> {
            try {
                return Optional.of(Quantity.of(number));
            } catch (IllegalArgumentException bad) {
                fields.refuse(name, bad.getMessage());
                return Optional.empty();
            }
        });
    }

    /** What a field does wrong by itself hides what it does wrong with others: it counts as absent there. */
    private void refuse(Violation violation) {
        String pointer = FieldError.inBody(violation.field(), "").pointer();
        boolean known = fields.errors().stream()
                .anyMatch(error ->
                        error.pointer().equals(pointer) || error.pointer().startsWith(pointer + "/"));
        if (!known) {
            fields.refuse(violation.field(), violation.detail());
        }
    }

    private static UUID refuseId(String id) {
        throw new IllegalArgumentException("is made by the service; leave it out");
    }

    private static UUID sameId(UUID id, String text) {
        if (!text.equalsIgnoreCase(id.toString())) {
            throw new IllegalArgumentException("must be " + id + ", as in the path");
        }
        return id;
    }
}
