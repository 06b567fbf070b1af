package tocsin.config.alert.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tocsin.config.alert.Alert;
import tocsin.config.alert.AlertFilter;
import tocsin.config.alert.AlertRefusal;
import tocsin.config.alert.Alerts;
import tocsin.config.alert.Area;
import tocsin.config.alert.json.AlertJson;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Mentions;
import tocsin.config.company.NamedByAlerts;
import tocsin.config.company.Tag;
import tocsin.config.definition.DefinitionKind;
import tocsin.config.definition.Journal;
import tocsin.config.persistence.Constraint;
import tocsin.config.store.Precondition;
import tocsin.config.store.Versioned;
import tocsin.config.template.AlertsNaming;
import tocsin.config.template.TemplateName;
import tocsin.rest.Where;

/**
 * Alerts in PostgreSQL. That a title is unique, and a company and a template exist, are constraints of the database, so
 * that replicas which race cannot both win; here they only get their names.
 */
@ApplicationScoped
final class StoredAlerts implements Alerts, Mentions, AlertsNaming {

    private static final Constraint TITLE_IN_SCOPE = new Constraint("alert_title_in_scope");
    private static final Constraint COMPANY_EXISTS = new Constraint("alert_company_exists");
    private static final Constraint TEMPLATE_EXISTS = new Constraint("alert_template_exists");

    private final Journal journal;

    StoredAlerts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Versioned<Alert>> add(Alert alert) {
        return Panache.withTransaction(() -> keep(new AlertRow(), alert)).invoke(journal::committed);
    }

    @Override
    public Uni<Optional<Versioned<Alert>>> find(UUID id) {
        return Panache.withSession(() -> AlertRow.<AlertRow>findById(id))
                .map(row -> Optional.ofNullable(row).map(AlertRow::versioned));
    }

    @Override
    public Uni<List<Alert>> list(AlertFilter filter, Optional<UUID> after, int atMost) {
        Where where = new Where()
                .and("id > :after", "after", after)
                .and("company = :company", "company", filter.company().map(CompanyId::value))
                .and("tag = :tag", "tag", filter.tag().map(Tag::value))
                .and("area = :area", "area", filter.area().map(Area::text))
                .and("enabled = :enabled", "enabled", filter.enabled());
        return Panache.withSession(() -> AlertRow.<AlertRow>find(where.orderedBy("id"), where.values())
                        .range(0, atMost - 1)
                        .list())
                .map(rows -> rows.stream().map(AlertRow::alert).toList());
    }

    @Override
    public Uni<Optional<Versioned<Alert>>> change(UUID id, Precondition precondition, UnaryOperator<Alert> change) {
        return Panache.withTransaction(() -> locked(id).chain(row -> {
                    if (row == null) {
                        return Uni.createFrom().item(Optional.<Versioned<Alert>>empty());
                    }
                    precondition.check(OptionalLong.of(row.version));
                    Alert before = row.alert();
                    Alert after = change.apply(before);
                    return after.equals(before)
                            ? Uni.createFrom().item(Optional.of(row.versioned()))
                            : keep(row, after).map(Optional::of);
                }))
                .invoke(journal::committed);
    }

    @Override
    public Uni<Boolean> remove(UUID id, Precondition precondition) {
        return Panache.withTransaction(() -> locked(id).chain(row -> {
                    if (row == null) {
                        return Uni.createFrom().item(false);
                    }
                    precondition.check(OptionalLong.of(row.version));
                    return row.delete().chain(() -> write(id, Optional.empty())).replaceWith(true);
                }))
                .invoke(journal::committed);
    }

    @Override
    public Uni<List<NamedByAlerts.Mention>> of(CompanyId company) {
        return AlertRow.<AlertRow>list("company = ?1 order by id", company.value())
                .map(rows -> rows.stream()
                        .map(row -> new NamedByAlerts.Mention(row.id.toString(), row.title))
                        .toList());
    }

    @Override
    public Uni<Long> countNaming(TemplateName template) {
        return AlertRow.count("template", template.value());
    }

    private Uni<Versioned<Alert>> keep(AlertRow row, Alert alert) {
        return row.take(alert)
                .<AlertRow>persistAndFlush()
                .onFailure(TITLE_IN_SCOPE::isViolatedBy)
                .transform(taken -> new AlertRefusal.TitleTaken(alert))
                .onFailure(COMPANY_EXISTS::isViolatedBy)
                .transform(unknown ->
                        new AlertRefusal.UnknownCompany(alert.scope().company().orElseThrow()))
                .onFailure(TEMPLATE_EXISTS::isViolatedBy)
                .transform(unknown ->
                        new AlertRefusal.UnknownTemplate(alert.notice().template()))
                .call(() -> write(alert.id(), Optional.of(alert)))
                .map(AlertRow::versioned);
    }

    private Uni<Void> write(UUID id, Optional<Alert> alert) {
        return journal.write(
                DefinitionKind.ALERT, id.toString(), alert.map(AlertJson::of).map(Object::toString));
    }

    private static Uni<AlertRow> locked(UUID id) {
        return AlertRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
