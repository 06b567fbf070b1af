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
import tocsin.access.Caller;
import tocsin.access.Sight;
import tocsin.config.alert.Alert;
import tocsin.config.alert.AlertFilter;
import tocsin.config.alert.AlertRefusal;
import tocsin.config.alert.Alerts;
import tocsin.config.alert.Area;
import tocsin.config.alert.Measurement;
import tocsin.config.alert.NoticeLevel;
import tocsin.config.alert.Scope;
import tocsin.config.alert.json.AlertJson;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Mentions;
import tocsin.config.company.NamedByAlerts;
import tocsin.config.company.Tag;
import tocsin.config.definition.Change;
import tocsin.config.definition.DefinitionKind;
import tocsin.config.definition.Journal;
import tocsin.config.persistence.Constraint;
import tocsin.config.persistence.Removal;
import tocsin.config.persistence.Transactions;
import tocsin.config.script.AlertsUsing;
import tocsin.config.script.Owners;
import tocsin.config.script.ScriptName;
import tocsin.config.store.Precondition;
import tocsin.config.store.Versioned;
import tocsin.config.template.AlertsNaming;
import tocsin.config.template.TemplateName;
import tocsin.rest.Where;

/**
 * Alerts in PostgreSQL. That a title is unique, and a company, a template and a script exist, are constraints of the
 * database, so that replicas which race cannot both win; here they only get their names.
 */
@ApplicationScoped
final class StoredAlerts implements Alerts, Mentions, AlertsNaming, AlertsUsing {

    private static final Constraint TITLE_IN_SCOPE = new Constraint("alert_title_in_scope");
    private static final Constraint COMPANY_EXISTS = new Constraint("alert_company_exists");
    private static final Constraint TEMPLATE_EXISTS = new Constraint("alert_template_exists");
    private static final Constraint SCRIPT_EXISTS = new Constraint("alert_script_exists");

    /* A control character, which no id, tag or title has, so that all three are compared one after the other, in one. */
    private static final char SEPARATOR = '\u0001';

    private static final String PLACE =
            "collate(concat(coalesce(company, ''), chr(1), coalesce(tag, ''), chr(1), title) as ucs_basic)";

    private final Transactions transactions;
    private final Journal journal;
    private final Owners owners;
    private final AlertLimits limits;

    StoredAlerts(Transactions transactions, Journal journal, Owners owners, AlertLimits limits) {
        this.transactions = transactions;
        this.journal = journal;
        this.owners = owners;
        this.limits = limits;
    }

    @Override
    public Uni<Versioned<Alert>> add(Caller by, Alert alert) {
        return transactions.single(() -> keep(by, Optional.empty(), new AlertRow(), alert));
    }

    @Override
    public Uni<Optional<Versioned<Alert>>> find(Sight sight, UUID id) {
        return Panache.withSession(() -> AlertRow.<AlertRow>findById(id)).map(row -> Optional.ofNullable(row)
                .filter(found -> sight.sees(found.owner()))
                .map(AlertRow::versioned));
    }

    @Override
    public Uni<List<Alert>> list(Sight sight, AlertFilter filter, Optional<UUID> after, int atMost) {
        Where where = new Where()
                .and("id > :after", "after", after)
                .and("company in :sight", "sight", sight.companies())
                .and("company = :company", "company", filter.company().map(CompanyId::value))
                .and("tag = :tag", "tag", filter.tag().map(Tag::value))
                .and("area = :area", "area", filter.area().map(Area::text))
                .and("enabled = :enabled", "enabled", filter.enabled())
                .and("noticeLevel = :level", "level", filter.noticeLevel().map(NoticeLevel::text))
                .and("locate(lower(:title), lower(title)) > 0", "title", filter.title())
                .and("id in :ids", "ids", filter.ids());
        return Panache.withSession(() -> AlertRow.<AlertRow>find(where.orderedBy("id"), where.values())
                        .range(0, atMost - 1)
                        .list())
                .map(rows -> rows.stream().map(AlertRow::alert).toList());
    }

    /** Nothing stays in the session, which may be that of a change of very many. */
    @Override
    public Uni<List<Alert>> byTitle(Sight sight, Optional<CompanyId> company, Optional<Alert> after, int atMost) {
        Where where = new Where()
                .and("company in :sight", "sight", sight.companies())
                .and("company = :company", "company", company.map(CompanyId::value))
                .and(PLACE + " > :after", "after", after.map(StoredAlerts::place));
        return Panache.withSession(() -> AlertRow.<AlertRow>find(where.orderedBy(PLACE), where.values())
                .range(0, atMost - 1)
                .list()
                .call(rows -> Panache.getSession().invoke(session -> rows.forEach(session::detach)))
                .map(rows -> rows.stream().map(AlertRow::alert).toList()));
    }

    private static String place(Alert alert) {
        Scope scope = alert.scope();
        return scope.owner().orElse("")
                + SEPARATOR
                + scope.tag().map(Tag::value).orElse("")
                + SEPARATOR
                + alert.title();
    }

    @Override
    public Uni<Optional<Versioned<Alert>>> change(
            Caller by, UUID id, Precondition precondition, UnaryOperator<Alert> change) {
        return transactions.single(() -> changeable(by, id).chain(row -> {
            if (row == null) {
                return Uni.createFrom().item(Optional.<Versioned<Alert>>empty());
            }
            precondition.check(OptionalLong.of(row.version));
            Alert before = row.alert();
            Alert after = change.apply(before);
            return after.equals(before)
                    ? Uni.createFrom().item(Optional.of(row.versioned()))
                    : keep(by, Optional.of(before), row, after).map(Optional::of);
        }));
    }

    @Override
    public Uni<Boolean> remove(Caller by, UUID id, Precondition precondition) {
        return transactions.single(() -> changeable(by, id).chain(row -> {
            if (row == null) {
                return Uni.createFrom().item(false);
            }
            precondition.check(OptionalLong.of(row.version));
            return Removal.of(row, AlertRow.delete("id", row.id))
                    .chain(() -> journal.write(by, change(id, row.owner(), Optional.empty())))
                    .replaceWith(true);
        }));
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

    @Override
    public Uni<Long> countNaming(ScriptName script) {
        return AlertRow.count("script", script.value());
    }

    @Override
    public Uni<Long> countNamingBeside(CompanyId company, ScriptName script) {
        return AlertRow.count("script = ?1 and (company is null or company <> ?2)", script.value(), company.value());
    }

    private Uni<Versioned<Alert>> keep(Caller by, Optional<Alert> before, AlertRow row, Alert alert) {
        demand(by, alert.scope());
        Optional<String> owner = alert.scope().owner();
        Change change = change(alert.id(), owner, Optional.of(alert))
                .from(before.map(each -> each.scope().owner()).orElse(owner));
        return row.take(alert)
                .<AlertRow>persistAndFlush()
                .onFailure()
                .transform(failure -> refusal(alert, failure))
                .call(() -> journal.write(by, change))
                .call(() -> checkScript(by, alert))
                .call(() -> limits.check(alert.scope()))
                .map(AlertRow::versioned);
    }

    private static Throwable refusal(Alert alert, Throwable failure) {
        if (TITLE_IN_SCOPE.isViolatedBy(failure)) {
            return new AlertRefusal.TitleTaken(alert);
        }
        if (COMPANY_EXISTS.isViolatedBy(failure)) {
            return new AlertRefusal.UnknownCompany(alert.scope().company().orElseThrow());
        }
        if (TEMPLATE_EXISTS.isViolatedBy(failure)) {
            return new AlertRefusal.UnknownTemplate(alert.notice().template());
        }
        return SCRIPT_EXISTS.isViolatedBy(failure)
                ? new AlertRefusal.UnknownScript(
                        alert.measurement().answer().orElseThrow().script())
                : failure;
    }

    /** After the change is in the journal, so that nobody can give the script to somebody else meanwhile. */
    private Uni<Void> checkScript(Caller by, Alert alert) {
        Optional<ScriptName> script = alert.measurement().answer().map(Measurement.Answer::script);
        return script.isEmpty()
                ? Uni.createFrom().voidItem()
                : owners.of(script.get())
                        .invoke(owner -> owner.filter(each -> !alert.scope().isOnly(each))
                                .ifPresent(other -> {
                                    throw by.sight().sees(other.value())
                                            ? new AlertRefusal.ForeignScript(alert.scope(), other)
                                            : new AlertRefusal.UnknownScript(script.get());
                                }))
                        .replaceWithVoid();
    }

    private static Change change(UUID id, Optional<String> owner, Optional<Alert> alert) {
        return new Change(
                DefinitionKind.ALERT,
                id.toString(),
                owner,
                alert.map(AlertJson::of).map(Object::toString));
    }

    /** A company out of sight is one that there is not. */
    private static void demand(Caller by, Scope scope) {
        scope.company().filter(company -> !by.sight().sees(company.value())).ifPresent(company -> {
            throw new AlertRefusal.UnknownCompany(company);
        });
        by.demand(scope.owner());
    }

    /** The alert that the caller may change; null where none of that id is in sight. */
    private static Uni<AlertRow> changeable(Caller by, UUID id) {
        return locked(id)
                .map(row -> row != null && by.sight().sees(row.owner()) ? row : null)
                .invoke(row -> {
                    if (row != null) {
                        by.demand(row.owner());
                    }
                });
    }

    private static Uni<AlertRow> locked(UUID id) {
        return AlertRow.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
