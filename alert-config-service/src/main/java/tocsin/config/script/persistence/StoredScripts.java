package tocsin.config.script.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tocsin.access.Caller;
import tocsin.access.Sight;
import tocsin.config.company.CompanyId;
import tocsin.config.definition.Change;
import tocsin.config.definition.DefinitionKind;
import tocsin.config.definition.Journal;
import tocsin.config.persistence.Constraint;
import tocsin.config.persistence.Removal;
import tocsin.config.persistence.Transactions;
import tocsin.config.script.AlertsUsing;
import tocsin.config.script.Bounds;
import tocsin.config.script.Edition;
import tocsin.config.script.EditionText;
import tocsin.config.script.Script;
import tocsin.config.script.ScriptDraft;
import tocsin.config.script.ScriptName;
import tocsin.config.script.ScriptRefusal;
import tocsin.config.script.Scripts;
import tocsin.config.script.json.ScriptJson;
import tocsin.config.store.Precondition;
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;
import tocsin.rest.Where;

/**
 * Scripts in PostgreSQL. Whom a script serves, and how much there is, is looked at after the change is in the journal:
 * from there to its commit no other change can be written, of a script or of an alert, so that two that race cannot both
 * win.
 */
@ApplicationScoped
final class StoredScripts implements Scripts {

    private static final Constraint ONE_OF_A_NAME = new Constraint("script_pkey");
    private static final Constraint COMPANY_EXISTS = new Constraint("script_company_exists");
    private static final Constraint NAMED_BY_ALERT = new Constraint("alert_script_exists");

    private static final String BOUNDS = "select count(*), coalesce(sum(length(s.source)), 0) from Script s";

    private final Transactions transactions;
    private final Journal journal;
    private final AlertsUsing alerts;
    private final InstantSource time;

    StoredScripts(Transactions transactions, Journal journal, AlertsUsing alerts, InstantSource time) {
        this.transactions = transactions;
        this.journal = journal;
        this.alerts = alerts;
        this.time = time;
    }

    @Override
    public Uni<Optional<Versioned<Script>>> find(Sight sight, ScriptName name) {
        return Panache.withSession(() -> ScriptRow.<ScriptRow>findById(name.value()))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> sight.sees(found.owner()))
                        .map(ScriptRow::versioned));
    }

    @Override
    public Uni<List<Script>> list(Sight sight, Optional<ScriptName> after, int atMost) {
        Where where = new Where()
                .and("company in :sight", "sight", sight.companies())
                .and("name > :after", "after", after.map(ScriptName::value));
        return Panache.withSession(() -> ScriptRow.<ScriptRow>find(where.orderedBy("name"), where.values())
                        .range(0, atMost - 1)
                        .list())
                .map(rows -> rows.stream().map(ScriptRow::script).toList());
    }

    @Override
    public Uni<Optional<Stored<Script>>> put(Caller by, ScriptDraft draft, Precondition precondition) {
        return transactions
                .single(() -> locked(draft.name())
                        .chain(row -> row == null || by.sight().sees(row.owner())
                                ? put(by, Optional.ofNullable(row), draft, precondition)
                                        .map(Optional::of)
                                : Uni.createFrom().item(Optional.<Stored<Script>>empty())))
                // Somebody else made it at the same moment: then this is a change of theirs.
                .onFailure(ONE_OF_A_NAME::isViolatedBy)
                .retry()
                .atMost(1);
    }

    private Uni<Stored<Script>> put(
            Caller by, Optional<ScriptRow> there, ScriptDraft draft, Precondition precondition) {
        demand(by, there, draft);
        precondition.check(version(there));
        if (there.map(ScriptRow::draft).filter(draft::equals).isPresent()) {
            return Uni.createFrom().item(new Stored<>(there.get().versioned(), false));
        }
        ScriptRow row = there.orElseGet(ScriptRow::new);
        Optional<String> owner = draft.company().map(CompanyId::value);
        Optional<String> former = there.map(ScriptRow::owner).orElse(owner);
        return keep(row, row.take(draft, now()))
                .onFailure(COMPANY_EXISTS::isViolatedBy)
                .transform(unknown ->
                        new ScriptRefusal.UnknownCompany(draft.company().orElseThrow()))
                .chain(() -> journal.write(
                        by,
                        change(draft.name(), owner, Optional.of(row.script())).from(former)))
                .chain(() -> checkService(draft))
                .chain(StoredScripts::checkBounds)
                .map(kept -> new Stored<>(row.versioned(), there.isEmpty()));
    }

    private static Uni<Void> keep(ScriptRow row, boolean sourceChanged) {
        return row.persistAndFlush()
                .chain(() ->
                        sourceChanged ? Editions.keep(row) : Uni.createFrom().voidItem());
    }

    private Uni<Void> checkService(ScriptDraft draft) {
        return draft.company().isEmpty()
                ? Uni.createFrom().voidItem()
                : alerts.countNamingBeside(draft.company().get(), draft.name())
                        .invoke(count -> {
                            if (count > 0) {
                                throw new ScriptRefusal.ServesOthers(
                                        draft.name(), draft.company().get(), count);
                            }
                        })
                        .replaceWithVoid();
    }

    private static Uni<Void> checkBounds() {
        return Panache.getSession()
                .chain(session -> session.createQuery(BOUNDS, Object[].class).getSingleResult())
                .invoke(sums -> new Bounds(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue()).check())
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> remove(Caller by, ScriptName name, Precondition precondition) {
        return transactions
                .single(() -> locked(name).chain(row -> {
                    if (row == null || !by.sight().sees(row.owner())) {
                        return Uni.createFrom().item(false);
                    }
                    by.demand(row.owner());
                    precondition.check(OptionalLong.of(row.version));
                    return delete(row)
                            .chain(() -> journal.write(by, change(name, row.owner(), Optional.empty())))
                            .replaceWith(true);
                }))
                // An alert that named it was added after the look; now the look finds it.
                .onFailure(NAMED_BY_ALERT::isViolatedBy)
                .retry()
                .atMost(1);
    }

    private Uni<Void> delete(ScriptRow row) {
        ScriptName name = new ScriptName(row.name);
        return alerts.countNaming(name)
                .invoke(count -> {
                    if (count > 0) {
                        throw new ScriptRefusal.NamedByAlerts(name, count);
                    }
                })
                .chain(() -> Removal.of(row, ScriptRow.delete("name", row.name)));
    }

    @Override
    public Uni<Optional<List<Edition>>> editions(Sight sight, ScriptName name, Optional<Long> before, int atMost) {
        return Panache.withSession(() -> inSight(sight, name)
                .chain(seen -> !seen
                        ? Uni.createFrom().item(Optional.empty())
                        : Editions.before(name.value(), before.orElse(Long.MAX_VALUE), atMost)
                                .map(Optional::of)));
    }

    @Override
    public Uni<Optional<EditionText>> edition(Sight sight, ScriptName name, long version) {
        return Panache.withSession(() -> inSight(sight, name)
                        .chain(seen -> !seen
                                ? Uni.createFrom().nullItem()
                                : EditionRow.<EditionRow>findById(new EditionRow.Key(name.value(), version))))
                .map(row -> Optional.ofNullable(row).map(EditionRow::text));
    }

    private static Change change(ScriptName name, Optional<String> owner, Optional<Script> script) {
        return new Change(
                DefinitionKind.SCRIPT,
                name.value(),
                owner,
                script.map(ScriptJson::of).map(Object::toString));
    }

    /** What the caller may put there, in the place of what it may change. A company out of sight is one that there is not. */
    private static void demand(Caller by, Optional<ScriptRow> there, ScriptDraft draft) {
        there.ifPresent(row -> by.demand(row.owner()));
        draft.company().filter(company -> !by.sight().sees(company.value())).ifPresent(company -> {
            throw new ScriptRefusal.UnknownCompany(company);
        });
        by.demand(draft.company().map(CompanyId::value));
    }

    private static Uni<Boolean> inSight(Sight sight, ScriptName name) {
        return ScriptRow.<ScriptRow>findById(name.value()).map(row -> row != null && sight.sees(row.owner()));
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Uni<ScriptRow> locked(ScriptName name) {
        return ScriptRow.findById(name.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    private static OptionalLong version(Optional<ScriptRow> row) {
        return row.map(there -> OptionalLong.of(there.version)).orElse(OptionalLong.empty());
    }
}
