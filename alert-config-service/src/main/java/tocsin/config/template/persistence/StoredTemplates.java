package tocsin.config.template.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tocsin.access.Caller;
import tocsin.config.definition.Change;
import tocsin.config.definition.DefinitionKind;
import tocsin.config.definition.Journal;
import tocsin.config.persistence.Constraint;
import tocsin.config.persistence.Removal;
import tocsin.config.persistence.Transactions;
import tocsin.config.store.Precondition;
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;
import tocsin.config.template.AlertsNaming;
import tocsin.config.template.Shelf;
import tocsin.config.template.StockTemplates;
import tocsin.config.template.Template;
import tocsin.config.template.TemplateDraft;
import tocsin.config.template.TemplateName;
import tocsin.config.template.TemplateRefusal;
import tocsin.config.template.Templates;
import tocsin.config.template.json.TemplateJson;
import tocsin.rest.Where;

/**
 * Templates in PostgreSQL. What includes what is looked at after the change is in the journal: from there to its commit
 * no other change can be written, so that two that race cannot make a circle, or take away what the other includes.
 */
@ApplicationScoped
final class StoredTemplates implements Templates {

    private static final Constraint ONE_OF_A_NAME = new Constraint("template_pkey");
    private static final Constraint NAMED_BY_ALERT = new Constraint("alert_template_exists");

    private final StockTemplates stock;
    private final Transactions transactions;
    private final Journal journal;
    private final AlertsNaming alerts;

    StoredTemplates(StockTemplates stock, Transactions transactions, Journal journal, AlertsNaming alerts) {
        this.stock = stock;
        this.transactions = transactions;
        this.journal = journal;
        this.alerts = alerts;
    }

    @Override
    public Uni<Optional<Versioned<Template>>> find(TemplateName name) {
        return Panache.withSession(() -> TemplateRow.<TemplateRow>findById(name.value()))
                .map(row -> Optional.ofNullable(row).map(this::versioned));
    }

    @Override
    public Uni<List<Template>> list(Optional<TemplateName> after, int atMost) {
        Where where = new Where().and("name > :after", "after", after.map(TemplateName::value));
        return Panache.withSession(() -> TemplateRow.<TemplateRow>find(where.orderedBy("name"), where.values())
                        .range(0, atMost - 1)
                        .list())
                .map(rows -> rows.stream().map(this::template).toList());
    }

    @Override
    public Uni<Stored<Template>> put(Caller by, TemplateDraft draft, Precondition precondition) {
        by.demandAdministrator("change templates");
        return transactions
                .single(() -> locked(draft.name()).chain(row -> put(by, Optional.ofNullable(row), draft, precondition)))
                // Somebody else made it at the same moment: then this is a change of theirs.
                .onFailure(ONE_OF_A_NAME::isViolatedBy)
                .retry()
                .atMost(1);
    }

    private Uni<Stored<Template>> put(
            Caller by, Optional<TemplateRow> there, TemplateDraft draft, Precondition precondition) {
        precondition.check(version(there));
        if (there.map(TemplateRow::parts).filter(draft.parts()::equals).isPresent()) {
            return Uni.createFrom().item(new Stored<>(versioned(there.get()), false));
        }
        TemplateRow row = there.orElseGet(TemplateRow::new)
                .take(draft.name(), draft.parts(), draft.included().keySet());
        return row.<TemplateRow>persistAndFlush()
                .call(() -> write(by, draft.name(), Optional.of(draft.template())))
                .call(() -> shelf().invoke(shelf -> shelf.check(draft)))
                .map(kept -> new Stored<>(versioned(kept), there.isEmpty()));
    }

    @Override
    public Uni<Boolean> remove(Caller by, TemplateName name, Precondition precondition) {
        by.demandAdministrator("remove templates");
        return transactions
                .single(() -> locked(name).chain(row -> {
                    if (row == null) {
                        return Uni.createFrom().item(false);
                    }
                    precondition.check(OptionalLong.of(row.version));
                    return (stock.has(name) ? reset(row) : delete(row))
                            .chain(() -> write(by, name, Optional.empty()))
                            .chain(this::shelf)
                            .invoke(shelf -> shelf.checkWithout(name))
                            .replaceWith(true);
                }))
                // An alert that named it was added after the look; now the look finds it.
                .onFailure(NAMED_BY_ALERT::isViolatedBy)
                .retry()
                .atMost(1);
    }

    private static Uni<Void> reset(TemplateRow row) {
        if (row.parts().isEmpty()) {
            throw new TemplateRefusal.NothingToReset(row.name());
        }
        return row.take(row.name(), Map.of(), Set.of()).persistAndFlush().replaceWithVoid();
    }

    private Uni<Void> delete(TemplateRow row) {
        return alerts.countNaming(row.name())
                .invoke(count -> {
                    if (count > 0) {
                        throw new TemplateRefusal.NamedByAlerts(row.name(), count);
                    }
                })
                .chain(() -> Removal.of(row, TemplateRow.delete("name", row.name)));
    }

    private Uni<Shelf> shelf() {
        return Outlines.all().map(kept -> new Shelf(stock, kept));
    }

    private Uni<Void> write(Caller by, TemplateName name, Optional<Template> template) {
        return journal.write(
                by,
                new Change(
                        DefinitionKind.TEMPLATE,
                        name.value(),
                        Optional.empty(),
                        template.map(TemplateJson::of).map(Object::toString)));
    }

    private Versioned<Template> versioned(TemplateRow row) {
        return new Versioned<>(template(row), row.version);
    }

    private Template template(TemplateRow row) {
        return stock.shown(row.name(), row.parts());
    }

    private static Uni<TemplateRow> locked(TemplateName name) {
        return TemplateRow.findById(name.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static OptionalLong version(Optional<TemplateRow> row) {
        return row.map(there -> OptionalLong.of(there.version)).orElse(OptionalLong.empty());
    }
}
