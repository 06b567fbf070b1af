package tocsin.sampler.ingest.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.sampler.TestDatabase.await;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tocsin.sampler.TestClock;
import tocsin.sampler.TestDatabase;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.replica.MemoryRoll;
import tocsin.sampler.replica.ReplicaId;

/** What other replicas are left by a transaction that counts. */
class PgLedgerTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant BEGIN = Instant.parse("2026-03-02T09:14:00Z");

    private final ReplicaId replica = ReplicaId.fresh();
    private final PgLedger ledger = new PgLedger(DATABASE.pool(), replica);
    private final TestClock clock = new TestClock("2026-03-02T09:14:00Z");
    private final Attendance attendance =
            new Attendance(replica, "", Duration.ofMinutes(1), new MemoryRoll(clock), clock);
    private final Traffic traffic = new Traffic("acme-" + replica.value(), BEGIN, 1);

    @BeforeEach
    void nobodyFollows() {
        DATABASE.run("UPDATE sampler.counting SET followed = false");
        DATABASE.run("TRUNCATE sampler.receipt, sampler.replica");
        attend("clock_timestamp()");
    }

    private void attend(String seenAt) {
        DATABASE.run("INSERT INTO sampler.replica (id, name, term, ready, seen_at) VALUES ('%s', '', 1, true, %s)"
                .formatted(replica.value(), seenAt));
    }

    @Test
    void a_single_replica_leaves_nothing() {
        await(ledger.add(traffic.minute(20)));

        assertThat(receipts()).isEmpty();
    }

    @Test
    void a_replica_that_does_not_attend_leaves_a_receipt_in_any_case() {
        DATABASE.run("TRUNCATE sampler.replica");
        await(ledger.add(traffic.minute(20)));
        attend("clock_timestamp() - interval '10 s'");
        await(ledger.add(traffic.minute(20)));

        assertThat(receipts()).hasSize(2);
    }

    @Test
    void where_others_follow_they_are_left_just_what_is_passed_on_here() {
        follow();
        List<Report> reports = traffic.minute(40);

        Receipt first = await(ledger.add(reports.subList(0, 30)));
        Receipt second = await(ledger.add(reports.subList(20, reports.size())));
        Receipt again = await(ledger.add(reports.subList(0, 30)));

        assertThat(first.fresh()).hasSize(30);
        assertThat(again.fresh()).isEmpty();
        assertThat(receipts()).containsExactly(withoutFresh(first), withoutFresh(second), withoutFresh(again));
    }

    @Test
    void of_reports_of_which_some_are_known_the_others_count() {
        List<Report> reports = traffic.minute(40);
        await(ledger.add(reports.subList(10, 20)));

        Receipt all = await(ledger.add(reports));
        Receipt again = await(ledger.add(reports));

        assertThat(all.fresh())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(reports.subList(0, 10).stream(), reports.subList(20, reports.size()).stream())
                                .map(Report::identity)
                                .toList());
        assertThat(again.fresh()).isEmpty();
        assertThat(again.slices()).isEqualTo(all.slices());
    }

    @Test
    void a_receipt_bears_its_replica_and_its_transaction() {
        follow();

        await(ledger.add(traffic.minute(5)));

        Row row = DATABASE.run("SELECT replica, xid::text = xmin::text, at <= now() FROM sampler.receipt")
                .iterator()
                .next();
        assertThat(row.getUUID(0)).isEqualTo(replica.value());
        assertThat(row.getBoolean(1)).isTrue();
        assertThat(row.getBoolean(2)).isTrue();
    }

    @Test
    void a_transaction_that_fails_leaves_nothing() {
        follow();
        DATABASE.run("ALTER TABLE sampler.gauge_slice RENAME TO away");
        try {
            assertThatThrownBy(() -> await(ledger.add(List.of(traffic.started(BEGIN)))))
                    .hasMessageContaining("gauge_slice");
        } finally {
            DATABASE.run("ALTER TABLE sampler.away RENAME TO gauge_slice");
        }

        assertThat(receipts()).isEmpty();
    }

    @Test
    void old_receipts_are_deleted_by_whoever_has_been_there_for_long_and_those_of_the_last_half_minute_are_not() {
        String age = "INSERT INTO sampler.receipt (replica, at, body) VALUES ('%s', now() - interval '%d s', '')";
        DATABASE.run(age.formatted(UUID.randomUUID(), 31));
        DATABASE.run(age.formatted(replica.value(), 25));

        OldReceipts old = new OldReceipts(DATABASE.pool(), attendance);
        await(attendance.beat(true));
        await(old.forget());
        assertThat(DATABASE.number("SELECT count(*) FROM sampler.receipt")).isEqualTo(2);
        clock.advance(Duration.ofSeconds(20));
        await(attendance.beat(true));
        await(old.forget());

        RowSet<Row> left = DATABASE.run("SELECT replica FROM sampler.receipt");
        assertThat(left).extracting(row -> row.getUUID(0)).containsExactly(replica.value());
        assertThat(DATABASE.number("SELECT extract(epoch FROM now() - before)::bigint FROM sampler.receipts_forgotten"))
                .isEqualTo(30);
    }

    private static void follow() {
        DATABASE.run("UPDATE sampler.counting SET followed = true");
    }

    private static Receipt withoutFresh(Receipt receipt) {
        return new Receipt(Set.of(), receipt.slices(), receipt.readings());
    }

    private static List<Receipt> receipts() {
        return DATABASE.run("SELECT body FROM sampler.receipt ORDER BY xid").stream()
                .map(row -> ReceiptBytes.read(row.getBuffer(0).getBytes()))
                .toList();
    }
}
