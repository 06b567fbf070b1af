package tocsin.sampler.watch.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.TestDatabase.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tocsin.sampler.TestDatabase;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.persistence.ReceiptBytes;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.watch.Receipts.Decided;
import tocsin.sampler.watch.Receipts.Heard;
import tocsin.sampler.watch.Receipts.Mark;
import tocsin.sampler.watch.Receipts.News;
import tocsin.sampler.watch.WatchKey;
import tocsin.telemetry.Trace;

/** What replicas hear of each other through a real database. */
class PgReceiptsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Receipt ONE = balance(1);
    private static final Receipt TWO = balance(2);
    private static final Receipt THREE = balance(3);

    private final ReplicaId me = ReplicaId.fresh();
    private final ReplicaId other = ReplicaId.fresh();
    private final WatchKey acme = new WatchKey(UUID.randomUUID(), "acme");
    private final WatchKey bravo = new WatchKey(UUID.randomUUID(), "bravo");
    private final PgReceipts receipts = new PgReceipts(DATABASE.pool(), me);

    @BeforeEach
    void nothingIsLeft() {
        DATABASE.run("DELETE FROM sampler.receipt");
        DATABASE.run("DELETE FROM sampler.alert_state");
    }

    @Test
    void the_first_reading_hears_nothing_and_says_where_the_next_one_begins() {
        leave(DATABASE.pool(), other, ONE);
        decide(DATABASE.pool(), other, acme, 1);

        News first = since(Optional.empty(), Optional.empty());

        assertThat(first.heard()).isEmpty();
        assertThat(first.decided()).isEmpty();
        assertThat(since(first).heard()).isEmpty();
        assertThat(since(first).decided()).isEmpty();
        assertThat(since(first).complete()).isTrue();
    }

    @Test
    void what_others_count_and_decide_is_heard_once_in_the_order_in_which_it_was_begun() {
        News before = since(Optional.empty(), Optional.empty());
        leave(DATABASE.pool(), other, ONE);
        leave(DATABASE.pool(), other, TWO);
        decide(DATABASE.pool(), other, acme, 4);
        decide(DATABASE.pool(), other, bravo, 1);

        News news = since(before);

        assertThat(news.heard()).containsExactly(new Heard(false, ONE), new Heard(false, TWO));
        assertThat(news.decided()).containsExactlyInAnyOrder(new Decided(acme, 4), new Decided(bravo, 1));
        assertThat(since(news).heard()).isEmpty();
        assertThat(since(news).decided()).isEmpty();
    }

    @Test
    void what_others_reports_belong_to_is_heard_with_them() {
        Trace trace = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
        News before = since(Optional.empty(), Optional.empty());
        leave(DATABASE.pool(), other, ONE);
        DATABASE.run("UPDATE sampler.receipt SET traced = '{acme,bravo}', traces = '{%s,rubbish}'"
                .formatted(trace.traceparent()));

        assertThat(since(before).heard()).containsExactly(new Heard(false, ONE.in(Map.of("acme", trace))));
    }

    @Test
    void what_is_committed_after_others_that_began_later_is_heard_all_the_same() {
        News before = since(Optional.empty(), Optional.empty());
        SqlConnection slow = await(DATABASE.pool().getConnection());
        Transaction open = await(slow.begin());
        leave(slow, other, ONE);
        decide(slow, other, acme, 1);
        leave(DATABASE.pool(), other, TWO);
        decide(DATABASE.pool(), other, bravo, 1);

        News meanwhile = since(before);
        await(open.commit());
        await(slow.close());
        News after = since(meanwhile);

        assertThat(meanwhile.heard()).containsExactly(new Heard(false, TWO));
        assertThat(meanwhile.decided()).containsExactly(new Decided(bravo, 1));
        assertThat(after.heard()).containsExactly(new Heard(false, ONE));
        assertThat(after.decided()).containsExactly(new Decided(acme, 1));
    }

    @Test
    void what_one_counts_oneself_is_heard_from_where_it_was_heard_last_though_others_were_followed_further() {
        News before = since(Optional.empty(), Optional.empty());
        leave(DATABASE.pool(), me, ONE);
        leave(DATABASE.pool(), other, TWO);
        News further = since(before);
        leave(DATABASE.pool(), other, THREE);

        News all = since(Optional.of(further.mark()), Optional.of(before.mark()));

        assertThat(further.heard()).containsExactly(new Heard(false, TWO));
        assertThat(all.heard()).containsExactly(new Heard(true, ONE), new Heard(false, THREE));
    }

    @Test
    void what_one_decides_oneself_is_never_heard() {
        News before = since(Optional.empty(), Optional.empty());
        decide(DATABASE.pool(), me, acme, 1);

        assertThat(since(Optional.of(before.mark()), Optional.of(before.mark())).decided())
                .isEmpty();
    }

    private News since(News before) {
        return since(Optional.of(before.mark()), Optional.empty());
    }

    private News since(Optional<Mark> mark, Optional<Mark> ownMark) {
        return await(receipts.since(mark, ownMark));
    }

    private static Receipt balance(double value) {
        return new Receipt(Set.of(), List.of(), List.of(new Sample("acme", GaugeArea.BALANCE, value, NOON)));
    }

    private static void leave(SqlClient client, ReplicaId replica, Receipt receipt) {
        await(client.preparedQuery("INSERT INTO sampler.receipt (replica, body) VALUES ($1, $2)")
                .execute(Tuple.of(replica.value(), Buffer.buffer(ReceiptBytes.write(receipt)))));
    }

    private static void decide(SqlClient client, ReplicaId replica, WatchKey key, long version) {
        await(client.preparedQuery(
                        """
                        INSERT INTO sampler.alert_state
                          (alert_id, company, state, since, samples, measured, version, decided_by, decided_at, xid)
                        VALUES ($1, $2, 'ok', now(), 1, 'balance', $3, $4, clock_timestamp(), pg_current_xact_id())""")
                .execute(Tuple.of(key.alertId(), key.company(), version, replica.value())));
    }
}
