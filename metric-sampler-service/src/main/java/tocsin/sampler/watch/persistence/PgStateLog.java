package tocsin.sampler.watch.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.penalty.Breach;
import tocsin.sampler.penalty.PenaltyObserver;
import tocsin.sampler.penalty.PenaltyStep;
import tocsin.sampler.penalty.persistence.Impositions;
import tocsin.sampler.persistence.Columns;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.script.persistence.ScriptRuns;
import tocsin.sampler.transition.TransitionJson;
import tocsin.sampler.watch.Decision;
import tocsin.sampler.watch.Ended;
import tocsin.sampler.watch.Kept;
import tocsin.sampler.watch.Outdated;
import tocsin.sampler.watch.StateLog;
import tocsin.sampler.watch.StoredState;
import tocsin.sampler.watch.WatchKey;
import tocsin.telemetry.Trace;

/**
 * Records states in PostgreSQL. A decision is one statement: the state changes only from the version and state that the
 * decision started from, a first one only from none, and only then is there a transition. So of two replicas that decide
 * alike one wins, once; and of two decisions in a row the second cannot win without the first. The penalties of those
 * that win are imposed in the same transaction.
 *
 * <p>A replica that does not attend, by the database's clock, or by now in another term, records nothing: however long it
 * was stopped between deciding and recording.
 */
@Singleton
final class PgStateLog implements StateLog {

    private static final String RECORD =
            """
            WITH moved AS (
              INSERT INTO sampler.alert_state AS s
                (alert_id, company, state, since, last_notified_at, value, samples, measured, version, revision,
                 decided_by, decided_at, xid, own)
              SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9::bigint + 1, $14, $15, clock_timestamp(), pg_current_xact_id(), $18
              WHERE ($9 = 0 OR EXISTS (SELECT FROM sampler.alert_state WHERE alert_id = $1 AND company = $2))
                AND EXISTS (SELECT FROM sampler.replica WHERE id = $15 AND term = $16
                  AND seen_at > clock_timestamp() - $17 * interval '1 millisecond')
              ON CONFLICT (alert_id, company) DO UPDATE SET
                state = excluded.state, since = excluded.since, last_notified_at = excluded.last_notified_at,
                value = excluded.value, samples = excluded.samples, measured = excluded.measured,
                version = excluded.version, revision = excluded.revision,
                decided_by = excluded.decided_by, decided_at = excluded.decided_at, xid = excluded.xid,
                own = excluded.own
              WHERE s.version = $9 AND s.revision <= $14 AND (s.state = $13 OR s.measured <> excluded.measured)
              RETURNING 1)
            INSERT INTO sampler.transition (id, alert_id, company, at, body, own, traceparent)
            SELECT $10, $1, $2, $11, $12, $18, $19 FROM moved""";

    private static final String READ =
            """
            SELECT alert_id, company, state, since, last_notified_at, measured, version, revision
            FROM sampler.alert_state
            JOIN unnest($1::uuid[], $2::text[]) AS wanted (alert_id, company) USING (alert_id, company)""";

    /** Rows are locked in the order in which they are given. */
    private static final String FORGET =
            """
            WITH gone AS (
              SELECT alert_id, company FROM sampler.alert_state
              JOIN unnest($1::uuid[], $2::text[], $3::bigint[]) WITH ORDINALITY AS ended (alert_id, company, known, place)
                USING (alert_id, company)
              WHERE revision <= known ORDER BY place FOR UPDATE OF alert_state)
            DELETE FROM sampler.alert_state USING gone
            WHERE alert_state.alert_id = gone.alert_id AND alert_state.company = gone.company""";

    /** What a script wants to find again goes with the watch; of two replicas that forget, the second finds nothing. */
    private static final String FORGET_RUNS =
            """
            DELETE FROM sampler.script_run USING unnest($1::uuid[], $2::text[]) AS ended (alert_id, company)
            WHERE script_run.alert_id = ended.alert_id AND script_run.company = ended.company""";

    private static final String FORGET_OUTDATED =
            """
            WITH gone AS (
              SELECT alert_id, company FROM sampler.alert_state
              JOIN unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[]) WITH ORDINALITY
                AS outdated (alert_id, company, known, measure, place) USING (alert_id, company)
              WHERE revision <= known AND measured = measure ORDER BY place FOR UPDATE OF alert_state)
            DELETE FROM sampler.alert_state USING gone
            WHERE alert_state.alert_id = gone.alert_id AND alert_state.company = gone.company""";

    /**
     * Every replica takes states in the same order, so that two that decide alike wait for each other and never in a
     * circle. Decisions on the same state stay in theirs.
     */
    private static final Comparator<WatchKey> ORDER =
            Comparator.comparing(WatchKey::company).thenComparing(WatchKey::alertId);

    private final Pool pool;
    private final TransitionJson json;
    private final Impositions impositions;
    private final PenaltyObserver penalties;
    private final ScriptRuns runs;
    private final ReplicaId replica;
    private final long limitMillis;

    PgStateLog(
            Pool pool,
            TransitionJson json,
            Impositions impositions,
            PenaltyObserver penalties,
            ScriptRuns runs,
            ReplicaId replica,
            @ConfigProperty(name = "tocsin.replicas.silent-for") Duration limit) {
        this.pool = pool;
        this.json = json;
        this.impositions = impositions;
        this.penalties = penalties;
        this.runs = runs;
        this.replica = replica;
        this.limitMillis = limit.toMillis();
    }

    @Override
    public Uni<Set<WatchKey>> record(List<Decision> decisions, long term) {
        return told(pool.withTransaction(connection -> record(connection, decisions, term)));
    }

    @Override
    public Uni<Set<WatchKey>> record(List<Decision> decisions, Kept kept, long term) {
        return told(pool.withTransaction(connection -> (decisions.isEmpty()
                        ? Uni.createFrom().item(Outcome.nothing())
                        : record(connection, decisions, term))
                .chain(outcome -> outcome.lost().isEmpty() ? keep(connection, kept, term, outcome) : same(outcome))));
    }

    private Uni<Outcome> keep(SqlConnection connection, Kept kept, long term, Outcome outcome) {
        return runs.keep(connection, kept.key().alertId(), kept.key().company(), kept.own(), kept.memory(), term)
                .map(attends -> {
                    if (!attends && !outcome.won().isEmpty()) {
                        throw new IllegalStateException(
                                "This replica attends no more; what it was about to record is undone");
                    }
                    return attends ? outcome : outcome.without(kept.key());
                });
    }

    private static Uni<Outcome> same(Outcome outcome) {
        return Uni.createFrom().item(outcome);
    }

    private Uni<Set<WatchKey>> told(Uni<Outcome> recording) {
        return recording
                .invoke(outcome -> penalties.recorded(outcome.penalties()))
                .map(Outcome::lost);
    }

    private Uni<Outcome> record(SqlConnection connection, List<Decision> decisions, long term) {
        List<Decision> byKey = inOrder(decisions, Decision::key);
        List<Tuple> rows = byKey.stream().map(decision -> row(decision, term)).toList();
        return connection
                .preparedQuery(RECORD)
                .executeBatch(rows)
                .map(results -> Outcome.of(byKey, results))
                .chain(outcome -> impositions
                        .impose(connection, outcome.breachesOf(decisions))
                        .map(outcome::with));
    }

    /** What became of decisions, and of the penalties of those that won. */
    private record Outcome(Set<Decision> won, Set<WatchKey> lost, List<PenaltyStep> penalties) {

        static Outcome nothing() {
            return new Outcome(Set.of(), Set.of(), List.of());
        }

        static Outcome of(List<Decision> decisions, RowSet<Row> results) {
            Outcome outcome = new Outcome(new HashSet<>(), new HashSet<>(), List.of());
            RowSet<Row> result = results;
            for (Decision decision : decisions) {
                if (result.rowCount() > 0) {
                    outcome.won.add(decision);
                } else {
                    outcome.lost.add(decision.key());
                }
                result = result.next();
            }
            return outcome;
        }

        /** The breaches among decisions that won, in the order in which they were decided. */
        List<Breach> breachesOf(List<Decision> decisions) {
            return decisions.stream()
                    .filter(won::contains)
                    .map(decision -> Breach.in(decision.transition()))
                    .flatMap(Optional::stream)
                    .toList();
        }

        Outcome without(WatchKey key) {
            return new Outcome(Set.of(), Set.of(key), List.of());
        }

        Outcome with(List<PenaltyStep> steps) {
            return new Outcome(won, lost, steps);
        }
    }

    private Tuple row(Decision decision, long term) {
        Transition transition = decision.transition();
        AlertState state = transition.step().to();
        return Tuple.tuple()
                .addUUID(transition.rule().id())
                .addString(transition.company().id())
                .addString(state.code())
                .addOffsetDateTime(utc(state.since()))
                .addOffsetDateTime(state.notifiedAt().map(PgStateLog::utc).orElse(null))
                .addDouble(
                        transition.measurement().value().isPresent()
                                ? transition.measurement().value().getAsDouble()
                                : null)
                .addLong(transition.measurement().samples())
                .addString(transition.rule().measured())
                .addLong(decision.expectedVersion())
                .addUUID(transition.id())
                .addOffsetDateTime(utc(transition.at()))
                .addString(json.write(transition))
                .addString(transition.step().from().code())
                .addLong(decision.revision())
                .addUUID(replica.value())
                .addLong(term)
                .addLong(limitMillis)
                .addBoolean(transition.rule().scope().isOneCompany())
                .addString(decision.trace().map(Trace::traceparent).orElse(null));
    }

    @Override
    public Uni<Map<WatchKey, StoredState>> read(Collection<WatchKey> keys) {
        return pool.preparedQuery(READ).execute(columns(keys)).map(rows -> {
            Map<WatchKey, StoredState> states = new HashMap<>();
            rows.forEach(row -> states.put(new WatchKey(row.getUUID(0), row.getString(1)), state(row)));
            return states;
        });
    }

    private static StoredState state(Row row) {
        return new StoredState(
                row.getString(2),
                row.getOffsetDateTime(3).toInstant(),
                Optional.ofNullable(row.getOffsetDateTime(4)).map(OffsetDateTime::toInstant),
                row.getString(5),
                row.getLong(6),
                row.getLong(7));
    }

    @Override
    public Uni<Void> forget(Collection<Ended> ended) {
        List<Ended> inOrder = inOrder(ended, Ended::key);
        return pool.preparedQuery(FORGET)
                .execute(Columns.of(inOrder)
                        .id(one -> one.key().alertId())
                        .text(one -> one.key().company())
                        .number(Ended::revision)
                        .tuple())
                .chain(() -> pool.preparedQuery(FORGET_RUNS)
                        .execute(columns(inOrder.stream().map(Ended::key).toList())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forgetOutdated(Collection<Outdated> outdated) {
        return pool.preparedQuery(FORGET_OUTDATED)
                .execute(Columns.of(inOrder(outdated, Outdated::key))
                        .id(one -> one.key().alertId())
                        .text(one -> one.key().company())
                        .number(Outdated::revision)
                        .text(Outdated::measured)
                        .tuple())
                .replaceWithVoid();
    }

    private static <T> List<T> inOrder(Collection<T> some, Function<T, WatchKey> key) {
        return some.stream().sorted(Comparator.comparing(key, ORDER)).toList();
    }

    private static Tuple columns(Collection<WatchKey> keys) {
        return Tuple.of(
                keys.stream().map(WatchKey::alertId).toArray(UUID[]::new),
                keys.stream().map(WatchKey::company).toArray(String[]::new));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
