package tocsin.config.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Tag;
import tocsin.config.recipient.Recipient;
import tocsin.config.script.ScriptName;
import tocsin.config.template.TemplateName;

/**
 * An alert as somebody wants it: each field in its own form, but not yet known to make sense together. What is never
 * set is absent; some fields then have the standard value that the contract gives them. Not for use by several threads.
 */
public final class AlertDraft {

    String title;
    CompanyId company;
    Tag tag;
    List<Recipient> recipients;
    Area area;
    Operator operator;
    BigDecimal threshold;
    BigDecimal resetThreshold;
    Duration samplePeriod;
    Integer minimumCalls;
    Duration holdFor = Duration.ZERO;
    NoDataPolicy noData = NoDataPolicy.KEEP;
    Duration repeat;
    Duration penalty;
    Schedule schedule;
    ScriptName script;
    NoticeLevel noticeLevel = NoticeLevel.WARNING;
    TemplateName template = TemplateName.STANDARD;
    boolean notifyReset = true;
    boolean enabled = true;

    public AlertDraft title(String title) {
        this.title = title;
        return this;
    }

    public AlertDraft company(CompanyId company) {
        this.company = company;
        return this;
    }

    public AlertDraft tag(Tag tag) {
        this.tag = tag;
        return this;
    }

    public AlertDraft recipients(List<Recipient> recipients) {
        this.recipients = recipients;
        return this;
    }

    public AlertDraft area(Area area) {
        this.area = area;
        return this;
    }

    public AlertDraft operator(Operator operator) {
        this.operator = operator;
        return this;
    }

    public AlertDraft threshold(BigDecimal threshold) {
        this.threshold = threshold;
        return this;
    }

    public AlertDraft resetThreshold(BigDecimal resetThreshold) {
        this.resetThreshold = resetThreshold;
        return this;
    }

    public AlertDraft samplePeriod(Duration samplePeriod) {
        this.samplePeriod = samplePeriod;
        return this;
    }

    public AlertDraft minimumCalls(Integer minimumCalls) {
        this.minimumCalls = minimumCalls;
        return this;
    }

    public AlertDraft holdFor(Duration holdFor) {
        this.holdFor = holdFor;
        return this;
    }

    public AlertDraft noData(NoDataPolicy noData) {
        this.noData = noData;
        return this;
    }

    public AlertDraft repeat(Duration repeat) {
        this.repeat = repeat;
        return this;
    }

    public AlertDraft penalty(Duration penalty) {
        this.penalty = penalty;
        return this;
    }

    public AlertDraft schedule(Schedule schedule) {
        this.schedule = schedule;
        return this;
    }

    public AlertDraft script(ScriptName script) {
        this.script = script;
        return this;
    }

    public AlertDraft noticeLevel(NoticeLevel noticeLevel) {
        this.noticeLevel = noticeLevel;
        return this;
    }

    public AlertDraft template(TemplateName template) {
        this.template = template;
        return this;
    }

    public AlertDraft notifyReset(boolean notifyReset) {
        this.notifyReset = notifyReset;
        return this;
    }

    public AlertDraft enabled(boolean enabled) {
        this.enabled = enabled;
        return this;
    }

    /** Everything that keeps this draft from being an alert, in the order of the contract's fields. */
    public List<Violation> violations() {
        return AlertRules.check(this);
    }

    /**
     * The alert that this draft describes.
     *
     * @throws IllegalStateException where it has {@linkplain #violations() violations}
     */
    public Alert toAlert(UUID id) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new IllegalStateException("Not an alert: " + violations);
        }
        return new Alert(
                id,
                title,
                Scope.of(company, tag),
                area.measurement(this),
                trigger(),
                new Notice(recipients, noticeLevel, template),
                enabled);
    }

    /** What fires or reports; without an operator, whatever the area says itself. */
    private Trigger trigger() {
        return operator == null ? new Verdict(holdFor, noData, consequences()) : operator.trigger(this);
    }

    Consequences consequences() {
        return new Consequences(Optional.ofNullable(repeat), notifyReset, Optional.ofNullable(penalty));
    }
}
