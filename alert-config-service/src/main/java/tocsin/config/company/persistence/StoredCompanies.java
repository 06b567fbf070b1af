package tocsin.config.company.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tocsin.access.Caller;
import tocsin.access.Sight;
import tocsin.config.company.Companies;
import tocsin.config.company.Company;
import tocsin.config.company.CompanyFilter;
import tocsin.config.company.CompanyId;
import tocsin.config.company.CompanyKind;
import tocsin.config.company.HasScripts;
import tocsin.config.company.Mentions;
import tocsin.config.company.NamedByAlerts;
import tocsin.config.company.OwnScripts;
import tocsin.config.company.Tag;
import tocsin.config.company.json.CompanyJson;
import tocsin.config.definition.Change;
import tocsin.config.definition.DefinitionKind;
import tocsin.config.definition.Journal;
import tocsin.config.persistence.Constraint;
import tocsin.config.persistence.Removal;
import tocsin.config.persistence.Transactions;
import tocsin.config.store.Precondition;
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;
import tocsin.rest.Where;

/** Companies in PostgreSQL. */
@ApplicationScoped
final class StoredCompanies implements Companies {

    private static final Constraint ONE_OF_AN_ID = new Constraint("company_pkey");
    private static final Constraint NAMED_BY_ALERT = new Constraint("alert_company_exists");
    private static final Constraint HAS_SCRIPT = new Constraint("script_company_exists");

    private final Transactions transactions;
    private final Journal journal;
    private final Mentions mentions;
    private final OwnScripts scripts;

    StoredCompanies(Transactions transactions, Journal journal, Mentions mentions, OwnScripts scripts) {
        this.transactions = transactions;
        this.journal = journal;
        this.mentions = mentions;
        this.scripts = scripts;
    }

    @Override
    public Uni<Optional<Versioned<Company>>> find(Sight sight, CompanyId id) {
        return Panache.withSession(() -> CompanyRow.<CompanyRow>findById(id.value()))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> sight.sees(found.id))
                        .map(CompanyRow::versioned));
    }

    @Override
    public Uni<List<Company>> list(Sight sight, CompanyFilter filter, Optional<CompanyId> after, int atMost) {
        Where where = new Where()
                .and("id > :after", "after", after.map(CompanyId::value))
                .and("id in :sight", "sight", sight.companies())
                .and("kind = :kind", "kind", filter.kind().map(CompanyKind::text))
                .and("array_contains(tags, :tag)", "tag", filter.tag().map(Tag::value));
        return Panache.withSession(() -> CompanyRow.<CompanyRow>find(where.orderedBy("id"), where.values())
                        .range(0, atMost - 1)
                        .list())
                .map(rows -> rows.stream().map(CompanyRow::company).toList());
    }

    @Override
    public Uni<Stored<Company>> put(Caller by, Company company, Precondition precondition) {
        by.demandAdministrator("change companies");
        return transactions
                .single(() ->
                        locked(company.id()).chain(row -> put(by, Optional.ofNullable(row), company, precondition)))
                // Somebody else made it at the same moment: then this is a change of theirs.
                .onFailure(ONE_OF_AN_ID::isViolatedBy)
                .retry()
                .atMost(1);
    }

    private Uni<Stored<Company>> put(
            Caller by, Optional<CompanyRow> there, Company company, Precondition precondition) {
        precondition.check(version(there));
        if (there.map(CompanyRow::company).filter(company::equals).isPresent()) {
            return Uni.createFrom().item(new Stored<>(there.get().versioned(), false));
        }
        CompanyRow row = there.orElseGet(CompanyRow::new).take(company);
        return row.<CompanyRow>persistAndFlush()
                .call(() -> write(by, company.id(), Optional.of(company)))
                .map(kept -> new Stored<>(kept.versioned(), there.isEmpty()));
    }

    @Override
    public Uni<Boolean> remove(Caller by, CompanyId id, Precondition precondition) {
        by.demandAdministrator("remove companies");
        return transactions
                .single(() -> locked(id).chain(row -> {
                    if (row == null) {
                        return Uni.createFrom().item(false);
                    }
                    precondition.check(OptionalLong.of(row.version));
                    return unmentioned(id)
                            .chain(() -> scriptless(id))
                            .chain(() -> Removal.of(row, CompanyRow.delete("id", row.id)))
                            .chain(() -> write(by, id, Optional.empty()))
                            .replaceWith(true);
                }))
                // What names it was added after the look; now the look finds it.
                .onFailure(failure -> NAMED_BY_ALERT.isViolatedBy(failure) || HAS_SCRIPT.isViolatedBy(failure))
                .retry()
                .atMost(1);
    }

    private Uni<Void> unmentioned(CompanyId id) {
        return mentions.of(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new NamedByAlerts(id, found)));
    }

    private Uni<Void> scriptless(CompanyId id) {
        return scripts.of(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new HasScripts(id, found)));
    }

    private Uni<Void> write(Caller by, CompanyId id, Optional<Company> company) {
        return journal.write(
                by,
                new Change(
                        DefinitionKind.COMPANY,
                        id.value(),
                        Optional.of(id.value()),
                        company.map(CompanyJson::of).map(Object::toString)));
    }

    private static Uni<CompanyRow> locked(CompanyId id) {
        return CompanyRow.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static OptionalLong version(Optional<CompanyRow> row) {
        return row.map(there -> OptionalLong.of(there.version)).orElse(OptionalLong.empty());
    }
}
