package tocsin.sampler.penalty.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tocsin.sampler.penalty.Breach;
import tocsin.sampler.penalty.Penalty;
import tocsin.sampler.penalty.PenaltyStep;

/**
 * Imposes and extends penalties, in the transaction of the decisions behind them. The company's active penalty, its own
 * or the one that was there, is locked until the commit, so of two replicas one imposes and the other extends. Whose alerts
 * want it is read from the states that the transaction has recorded before.
 */
@Singleton
public final class Impositions {

    /** The update changes nothing: it locks the active penalty, and has it returned. */
    private static final String TAKE =
            """
            INSERT INTO sampler.penalty AS p (id, company, alert_id, imposed_at, until, own)
            VALUES ($1, $2, $3, $4, $5, EXISTS (SELECT FROM sampler.alert_state WHERE alert_id = $3 AND company = $2 AND own))
            ON CONFLICT (company) WHERE lifted_at IS NULL DO UPDATE SET company = p.company
            RETURNING id, company, alert_id, imposed_at, until""";

    /** One row an alert, however often it fires: a long penalty and a restless alert would make it a long list. */
    private static final String EXTEND =
            """
            WITH moved AS (UPDATE sampler.penalty p SET until = greatest(until, $4), own = own AND EXISTS (
              SELECT FROM sampler.alert_state s WHERE s.alert_id = $2 AND s.company = p.company AND s.own) WHERE id = $1)
            INSERT INTO sampler.penalty_extension (penalty, alert_id, at, until) VALUES ($1, $2, $3, $4)
            ON CONFLICT (penalty, alert_id) DO UPDATE SET at = excluded.at, until = excluded.until""";

    private final Announcements announcements;

    Impositions(Announcements announcements) {
        this.announcements = announcements;
    }

    /**
     * Imposes what alerts want.
     *
     * @return what became of it; to be told to others once the transaction is committed
     */
    public Uni<List<PenaltyStep>> impose(SqlConnection connection, List<Breach> breaches) {
        if (breaches.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        // Everybody locks companies in the same order, so that nobody waits for each other.
        List<Breach> ordered =
                breaches.stream().sorted(Comparator.comparing(Breach::company)).toList();
        List<Penalty> wanted = ordered.stream()
                .map(breach -> Penalty.impose(UUID.randomUUID(), breach).penalty())
                .toList();
        return connection
                .preparedQuery(TAKE)
                .executeBatch(wanted.stream().map(PenaltyColumns::tuple).toList())
                .map(taken -> steps(ordered, wanted, taken))
                .call(steps -> extend(connection, steps))
                .call(steps -> announcements.write(connection, steps));
    }

    private static List<PenaltyStep> steps(List<Breach> breaches, List<Penalty> wanted, RowSet<Row> taken) {
        Map<UUID, Penalty> active = new HashMap<>();
        List<PenaltyStep> steps = new ArrayList<>();
        RowSet<Row> rows = taken;
        for (int i = 0; i < wanted.size(); i++) {
            Penalty found = PenaltyColumns.read(rows.iterator().next());
            PenaltyStep step = found.id().equals(wanted.get(i).id())
                    ? new PenaltyStep.Imposed(found)
                    : active.getOrDefault(found.id(), found).extend(breaches.get(i));
            active.put(found.id(), step.penalty());
            steps.add(step);
            rows = rows.next();
        }
        return steps;
    }

    private static Uni<Void> extend(SqlConnection connection, List<PenaltyStep> steps) {
        List<Tuple> rows = steps.stream()
                .filter(PenaltyStep.Extended.class::isInstance)
                .map(PenaltyStep.Extended.class::cast)
                .map(step -> Tuple.of(
                        step.penalty().id(),
                        step.breach().alertId(),
                        PenaltyColumns.utc(step.breach().at()),
                        PenaltyColumns.utc(step.penalty().until())))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(EXTEND).executeBatch(rows).replaceWithVoid();
    }
}
