package tocsin.config.alert.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import tocsin.config.alert.Alert;
import tocsin.config.alert.AlertDraft;
import tocsin.config.alert.Area;
import tocsin.config.alert.Measurement;
import tocsin.config.alert.Notice;
import tocsin.config.alert.NoticeLevel;
import tocsin.config.alert.Schedule;
import tocsin.config.alert.Scope;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Tag;
import tocsin.config.recipient.Recipient;
import tocsin.config.script.ScriptName;
import tocsin.config.store.Versioned;
import tocsin.config.template.TemplateName;

/** A row of {@code config.alert}. */
@Entity(name = "Alert")
@Table(name = "alert")
class AlertRow extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public long version;

    public String title;
    public String company;
    public String tag;
    public String[] recipients;
    public String area;

    @Column(name = "sample_period_seconds")
    public Long samplePeriodSeconds;

    @Column(name = "minimum_calls")
    public Integer minimumCalls;

    public String script;

    @Embedded
    public TriggerColumns trigger;

    @Column(name = "notice_level")
    public String noticeLevel;

    public String template;
    public boolean enabled;

    AlertRow take(Alert alert) {
        id = alert.id();
        title = alert.title();
        company = alert.scope().company().map(CompanyId::value).orElse(null);
        tag = alert.scope().tag().map(Tag::value).orElse(null);
        takeMeasurement(alert.measurement());
        trigger = TriggerColumns.of(alert);
        takeNotice(alert.notice());
        enabled = alert.enabled();
        return this;
    }

    private void takeMeasurement(Measurement measurement) {
        area = measurement.area().text();
        samplePeriodSeconds = measurement
                .window()
                .map(window -> window.samplePeriod().toSeconds())
                .orElse(null);
        minimumCalls = measurement
                .window()
                .flatMap(window -> window.minimumCalls().stream().boxed().findFirst())
                .orElse(null);
        script = measurement.answer().map(answer -> answer.script().value()).orElse(null);
    }

    private void takeNotice(Notice notice) {
        String[] wanted = notice.recipients().stream().map(Recipient::text).toArray(String[]::new);
        recipients = Arrays.equals(recipients, wanted) ? recipients : wanted;
        noticeLevel = notice.level().text();
        template = notice.template().value();
    }

    Alert alert() {
        return new Alert(
                id,
                title,
                Scope.of(company == null ? null : new CompanyId(company), tag == null ? null : new Tag(tag)),
                measurement(),
                trigger.trigger(),
                new Notice(
                        Arrays.stream(recipients).map(Recipient::of).toList(),
                        NoticeLevel.of(noticeLevel),
                        new TemplateName(template)),
                enabled);
    }

    private Measurement measurement() {
        return Area.of(area)
                .measurement(new AlertDraft()
                        .samplePeriod(samplePeriodSeconds == null ? null : Duration.ofSeconds(samplePeriodSeconds))
                        .minimumCalls(minimumCalls)
                        .script(script == null ? null : new ScriptName(script))
                        .schedule(trigger.schedule == null ? null : new Schedule(trigger.schedule)));
    }

    /** The company that it belongs to; empty for one on a tag or on every company. */
    Optional<String> owner() {
        return Optional.ofNullable(company);
    }

    Versioned<Alert> versioned() {
        return new Versioned<>(alert(), version);
    }
}
