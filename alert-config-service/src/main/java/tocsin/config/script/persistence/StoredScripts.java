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
import tocsin.config.definition.DefinitionKind;
import tocsin.config.definition.Journal;
import tocsin.config.persistence.Constraint;
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

    private final Journal journal;
    private final AlertsUsing alerts;
    private final InstantSource time;

    StoredScripts(Journal journal, AlertsUsing alerts, InstantSource time) {
        this.journal = journal;
        this.alerts = alerts;
        this.time = time;
    }

    @Override
    public Uni<Optional<Versioned<Script>>> find(ScriptName name) {
        return Panache.withSession(() -> ScriptRow.<ScriptRow>findById(name.value()))
                .map(row -> Optional.ofNullable(row).map(ScriptRow::versioned));
    }

    @Override
    public Uni<List<Script>> list(Optional<ScriptName> after, int atMost) {
        Where where = new Where().and("name > :after", "after", after.map(ScriptName::value));
        return Panache.withSession(() -> ScriptRow.<ScriptRow>find(where.orderedBy("name"), where.values())
                        .range(0, atMost - 1)
                        .list())
                .map(rows -> rows.stream().map(ScriptRow::script).toList());
    }

    @Override
    public Uni<Stored<Script>> put(ScriptDraft draft, Precondition precondition) {
        return Panache.withTransaction(
                        () -> locked(draft.name()).chain(row -> put(Optional.ofNullable(row), draft, precondition)))
                // Somebody else made it at the same moment: then this is a change of theirs.
                .onFailure(ONE_OF_A_NAME::isViolatedBy)
                .retry()
                .atMost(1)
                .invoke(journal::committed);
    }

    private Uni<Stored<Script>> put(Optional<ScriptRow> there, ScriptDraft draft, Precondition precondition) {
        precondition.check(version(there));
        if (there.map(ScriptRow::draft).filter(draft::equals).isPresent()) {
            return Uni.createFrom().item(new Stored<>(there.get().versioned(), false));
        }
        ScriptRow row = there.orElseGet(ScriptRow::new);
        return keep(row, row.take(draft, now()))
                .onFailure(COMPANY_EXISTS::isViolatedBy)
                .transform(unknown ->
                        new ScriptRefusal.UnknownCompany(draft.company().orElseThrow()))
                .chain(() -> write(draft.name(), Optional.of(row.script())))
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
    public Uni<Boolean> remove(ScriptName name, Precondition precondition) {
        return Panache.withTransaction(() -> locked(name).chain(row -> {
                    if (row == null) {
                        return Uni.createFrom().item(false);
                    }
                    precondition.check(OptionalLong.of(row.version));
                    return delete(row)
                            .chain(() -> write(name, Optional.empty()))
                            .replaceWith(true);
                }))
                // An alert that named it was added after the look; now the look finds it.
                .onFailure(NAMED_BY_ALERT::isViolatedBy)
                .retry()
                .atMost(1)
                .invoke(journal::committed);
    }

    private Uni<Void> delete(ScriptRow row) {
        ScriptName name = new ScriptName(row.name);
        return alerts.countNaming(name)
                .invoke(count -> {
                    if (count > 0) {
                        throw new ScriptRefusal.NamedByAlerts(name, count);
                    }
                })
                .chain(row::delete);
    }

    @Override
    public Uni<Optional<List<Edition>>> editions(ScriptName name, Optional<Long> before, int atMost) {
        return Panache.withSession(() -> ScriptRow.count("name", name.value())
                .chain(count -> count == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : Editions.before(name.value(), before.orElse(Long.MAX_VALUE), atMost)
                                .map(Optional::of)));
    }

    @Override
    public Uni<Optional<EditionText>> edition(ScriptName name, long version) {
        return Panache.withSession(() -> EditionRow.<EditionRow>findById(new EditionRow.Key(name.value(), version)))
                .map(row -> Optional.ofNullable(row).map(EditionRow::text));
    }

    private Uni<Void> write(ScriptName name, Optional<Script> script) {
        return journal.write(
                DefinitionKind.SCRIPT, name.value(), script.map(ScriptJson::of).map(Object::toString));
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
