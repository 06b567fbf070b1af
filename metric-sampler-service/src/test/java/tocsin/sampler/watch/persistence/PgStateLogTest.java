package tocsin.sampler.watch.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.AlertState.Pending;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.alert.Reporting;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.watch.Decision;
import tocsin.sampler.watch.Outdated;
import tocsin.sampler.watch.Receipts;
import tocsin.sampler.watch.Receipts.Decided;
import tocsin.sampler.watch.Receipts.Mark;
import tocsin.sampler.watch.Receipts.News;
import tocsin.sampler.watch.Recording;
import tocsin.sampler.watch.StateLog;
import tocsin.sampler.watch.StoredState;
import tocsin.sampler.watch.WatchKey;

/** States on a real database. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class PgStateLogTest {

    private static final Company ACME = new Company("acme", "Acme", Set.of(), "EUR", ZoneId.of("UTC"));
    private static final Instant EARLIER = Instant.parse("2026-03-02T09:14:06.250Z");
    private static final Instant NOW = Instant.parse("2026-03-02T10:30:00.125Z");
    private static final ARule CONDITION = ARule.lowBalance();
    private static final ARule REPORT = ARule.dailyBalance();

    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%alert_state AS s%'";

    @Inject
    StateLog log;

    @Inject
    Attendance attendance;

    @Inject
    Pool pool;

    /** A state that is recorded for an alert. */
    record Recorded(ARule rule, AlertState state, Cause cause) {}

    static Stream<Recorded> states() {
        return Stream.of(
                new Recorded(CONDITION, new Ok(EARLIER), Cause.OBSERVED),
                new Recorded(CONDITION, new Pending(EARLIER), Cause.HOLDING),
                new Recorded(CONDITION, new Firing(EARLIER, NOW), Cause.REPEATED),
                new Recorded(CONDITION, new NoData(EARLIER), Cause.STARVED),
                new Recorded(REPORT, new Reporting(EARLIER, true, Optional.empty()), Cause.OBSERVED),
                new Recorded(REPORT, new Reporting(EARLIER, true, Optional.of(NOW)), Cause.SCHEDULED),
                new Recorded(REPORT, new Reporting(EARLIER, false, Optional.of(NOW)), Cause.SCHEDULED));
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_state_that_is_recorded_is_read_as_it_was(Recorded recorded) {
        AlertRule rule = recorded.rule().identifiedBy(UUID.randomUUID()).build();
        Move move = new Move(rule.trigger().begin(EARLIER), recorded.state(), recorded.cause());
        Transition transition = new Transition(UUID.randomUUID(), rule, ACME, move, Measurement.of(1249.95, 1), NOW);
        Decision decision = new Decision(transition, 0, 7);

        Set<WatchKey> lost =
                Recording.record(log, attendance, List.of(decision)).await().indefinitely();
        Map<WatchKey, StoredState> read =
                log.read(List.of(decision.key())).await().indefinitely();

        assertThat(lost).isEmpty();
        StoredState stored = StoredState.of(recorded.state(), rule.measured(), 1, 7);
        assertThat(read).isEqualTo(Map.of(decision.key(), stored));
        assertThat(rule.trigger().recorded(stored.code(), stored.since(), stored.notifiedAt()))
                .isEqualTo(recorded.state());
    }

    @Test
    void a_state_of_an_outdated_measure_is_forgotten_and_one_that_was_decided_anew_stays() {
        List<UUID> alerts = List.of(UUID.randomUUID(), UUID.randomUUID());
        List<Decision> decisions = decisions(alerts, 0, new NoData(EARLIER), new Ok(EARLIER));
        WatchKey outdated = decisions.get(0).key();
        WatchKey anew = decisions.get(1).key();
        Recording.record(log, attendance, decisions).await().indefinitely();

        log.forgetOutdated(List.of(new Outdated(outdated, "balance", 0), new Outdated(anew, "asr/PT5M", 0)))
                .await()
                .indefinitely();

        assertThat(log.read(List.of(outdated, anew)).await().indefinitely()).containsOnlyKeys(anew);
    }

    @Test
    void where_nothing_is_recorded_any_more_only_a_decision_that_expects_so_wins() {
        List<UUID> alert = List.of(UUID.randomUUID());
        List<Decision> late = decisions(alert, 5, new Ok(EARLIER), new Firing(NOW, NOW));
        List<Decision> anew = decisions(alert, 0, new NoData(EARLIER), new Firing(NOW, NOW));
        WatchKey key = late.get(0).key();

        assertThat(Recording.record(log, attendance, late).await().indefinitely())
                .containsExactly(key);
        assertThat(log.read(List.of(key)).await().indefinitely()).isEmpty();
        assertThat(Recording.record(log, attendance, anew).await().indefinitely())
                .isEmpty();
    }

    @Test
    void what_is_decided_is_heard_by_other_replicas_at_every_version() {
        Receipts others = new PgReceipts(pool, ReplicaId.fresh());
        List<UUID> alert = List.of(UUID.randomUUID());
        List<Decision> first = decisions(alert, 0, new NoData(EARLIER), new Ok(EARLIER));
        WatchKey key = first.get(0).key();
        Mark mark = others.since(Optional.empty(), Optional.empty())
                .await()
                .indefinitely()
                .mark();

        Recording.record(log, attendance, first).await().indefinitely();
        News afterFirst =
                others.since(Optional.of(mark), Optional.empty()).await().indefinitely();
        Recording.record(log, attendance, decisions(alert, 1, new Ok(EARLIER), new Firing(NOW, NOW)))
                .await()
                .indefinitely();
        News afterSecond = others.since(Optional.of(afterFirst.mark()), Optional.empty())
                .await()
                .indefinitely();

        assertThat(afterFirst.decided()).contains(new Decided(key, 1));
        assertThat(afterSecond.decided()).contains(new Decided(key, 2));
    }

    @Test
    void replicas_that_decide_alike_in_another_order_do_not_wait_in_a_circle() {
        List<UUID> alerts =
                Stream.of(UUID.randomUUID(), UUID.randomUUID()).sorted().toList();
        Recording.record(log, attendance, decisions(alerts, 0, new NoData(EARLIER), new Ok(EARLIER)))
                .await()
                .indefinitely();
        List<Decision> one = decisions(alerts, 1, new Ok(EARLIER), new Firing(NOW, NOW));
        List<Decision> other = List.of(one.get(1), one.get(0));

        SqlConnection holder = pool.getConnection().await().indefinitely();
        Transaction holding = holder.begin().await().indefinitely();
        holder.preparedQuery("SELECT FROM sampler.alert_state WHERE alert_id = $1 FOR UPDATE")
                .execute(Tuple.of(alerts.get(0)))
                .await()
                .indefinitely();
        CompletableFuture<Set<WatchKey>> first =
                Recording.record(log, attendance, one).subscribeAsCompletionStage();
        awaitWaiting(1);
        CompletableFuture<Set<WatchKey>> second =
                Recording.record(log, attendance, other).subscribeAsCompletionStage();
        awaitWaiting(2);
        holding.commit().await().indefinitely();
        holder.close().await().indefinitely();

        assertThat(first.join()).isEmpty();
        assertThat(second.join())
                .containsExactlyInAnyOrder(one.get(0).key(), one.get(1).key());
    }

    private static List<Decision> decisions(List<UUID> alerts, long version, AlertState from, AlertState to) {
        return alerts.stream()
                .map(id -> ARule.lowBalance().identifiedBy(id).build())
                .map(rule -> new Transition(
                        UUID.randomUUID(), rule, ACME, new Move(from, to, Cause.BREACHED), Measurement.of(9, 1), NOW))
                .map(transition -> new Decision(transition, version, 0))
                .toList();
    }

    private void awaitWaiting(long replicas) {
        await().untilAsserted(() -> assertThat(pool.query(WAITING)
                        .execute()
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getLong(0))
                .isEqualTo(replicas));
    }
}
