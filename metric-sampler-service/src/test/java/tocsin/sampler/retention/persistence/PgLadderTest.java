package tocsin.sampler.retention.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.TestDatabase.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tocsin.sampler.TestClock;
import tocsin.sampler.TestDatabase;
import tocsin.sampler.retention.Retention;

/** History goes up the ladder rung by rung, and nothing is lost or doubled on the way. */
class PgLadderTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Retention RETENTION =
            new Retention(Duration.ofDays(8), Duration.ofDays(62), Duration.ofDays(731), Duration.ofDays(400));

    /** All sums of all that is kept. */
    private static final String SUMS =
            """
            SELECT sum(starts)::bigint, sum(counted)::bigint, sum(answered)::bigint, sum(delivered)::bigint,
              sum(connected_millis)::bigint, sum(rang)::bigint, sum(ring_delay_millis)::bigint
            FROM sampler.slice_history""";

    private static final String WIDTHS = "SELECT width FROM sampler.slice_history GROUP BY width ORDER BY width";

    private final TestClock clock = new TestClock("2026-03-11T09:14:00Z");
    private PgLadder ladder;

    @BeforeEach
    void begin() {
        DATABASE.empty();
        DATABASE.migrateTo("latest");
        ladder = ladder();
    }

    private static PgLadder ladder() {
        Turn turn = new Turn(DATABASE.pool());
        return new PgLadder(DATABASE.pool(), turn, new Partitions(DATABASE.pool(), turn), RETENTION);
    }

    @Test
    void rows_go_up_rung_by_rung_and_the_sums_stay_equal_until_they_leave_for_good() {
        moveOn();
        DATABASE.run(
                """
                INSERT INTO sampler.slice SELECT 'acme-' || c, start, 1, 2, 3, 4, 5, 6, c FROM generate_series(1, 45) c,
                generate_series('2026-03-11T00:00:00Z'::timestamptz, '2026-03-11T23:59:50Z', interval '10 minutes') start,
                LATERAL (SELECT) x""");
        String sums = DATABASE.run(SUMS).iterator().next().toJson().encode();
        List<Object> seen = new ArrayList<>();

        for (int days : List.of(8, 1, 50, 20, 600, 100)) {
            clock.advance(Duration.ofDays(days));
            moveOn();
            seen.add(widths());
            if (!widths().isEmpty()) {
                assertThat(DATABASE.run(SUMS).iterator().next().toJson().encode())
                        .isEqualTo(sums);
            }
        }

        assertThat(seen)
                .containsExactly(List.of(10), List.of(300), List.of(300), List.of(3600), List.of(3600), List.of());
        assertThat(partitions("slice_5m")).isEmpty();
        assertThat(partitions("slice")).hasSize(3);
    }

    @Test
    void a_slice_of_five_minutes_is_the_sum_of_those_of_ten_seconds() {
        DATABASE.run(
                "INSERT INTO sampler.slice VALUES ('acme', '2026-03-01T09:14:50Z', 1, 2, 3, 4, 5, 6, 7),"
                        + "('acme', '2026-03-01T09:15:00Z', 1, 1, 1, 1, 1, 1, 1), ('acme', '2026-03-01T09:19:50Z', 1, 1, 1, 1, 1, 1, 1)");

        moveOn();

        assertThat(
                        lines(
                                "SELECT start::text, starts, ring_delay_millis, width FROM sampler.slice_history ORDER BY start"))
                .containsExactly("(\"2026-03-01 09:10:00+00\",1,7,300)", "(\"2026-03-01 09:15:00+00\",2,2,300)");
    }

    @Test
    void a_late_row_finds_its_place_and_follows_to_its_rung() {
        moveOn();
        DATABASE.run("INSERT INTO sampler.slice VALUES ('acme', '2026-03-11T10:00:00Z', 1, 1, 1, 1, 1, 1, 1)");
        clock.advance(Duration.ofDays(9));
        moveOn();

        DATABASE.run("INSERT INTO sampler.slice VALUES ('acme', '2026-03-11T10:00:10Z', 1, 1, 1, 1, 1, 1, 1),"
                + " ('acme', '1999-03-11T10:00:10Z', 1, 1, 1, 1, 1, 1, 1)");
        moveOn();

        assertThat(lines("SELECT start::text, starts, width FROM sampler.slice_history"))
                .containsExactly("(\"2026-03-11 10:00:00+00\",2,300)");
    }

    @Test
    void a_partition_is_made_although_rows_of_its_time_are_in_the_default_one() {
        DATABASE.run(
                "INSERT INTO sampler.slice VALUES ('acme', '2026-03-11T09:14:00Z', 1, 1, 1, 1, 1, 1, 1),"
                        + " ('acme', '2026-03-12T00:00:00Z', 1, 1, 1, 1, 1, 1, 1), ('acme', '2026-03-10T09:14:00Z', 1, 1, 1, 1, 1, 1, 1)");

        moveOn();

        assertThat(lines("SELECT tableoid::regclass::text, count(*) FROM sampler.slice GROUP BY 1 ORDER BY 1"))
                .containsExactly(
                        "(sampler.slice_20260311,1)", "(sampler.slice_20260312,1)", "(sampler.slice_default,1)");
    }

    @Test
    void a_gauge_keeps_its_last_lowest_and_highest_sample_and_what_moved_it_since() {
        DATABASE.run(
                """
                INSERT INTO sampler.gauge_slice VALUES
                ('acme', 'channels', '2026-03-01T09:15:00Z', 7, '2026-03-01T09:15:03Z', 2, 9, 3, 5, 1),
                ('acme', 'channels', '2026-03-01T09:15:10Z', 8, '2026-03-01T09:15:13Z', 8, 8, 1, 4, 0),
                ('acme', 'channels', '2026-03-01T09:15:20Z', NULL, NULL, NULL, NULL, 0, 2, 3),
                ('acme', 'channels', '2026-03-01T09:20:00Z', NULL, NULL, NULL, NULL, 0, 1, 0),
                ('acme', 'channels', '2026-03-01T09:20:10Z', NULL, NULL, NULL, NULL, 0, 1, 1)""");

        moveOn();

        assertThat(lines("SELECT start::text, last, last_at::text, lowest, highest, samples, up, down, width"
                        + " FROM sampler.gauge_history ORDER BY start"))
                .containsExactly(
                        "(\"2026-03-01 09:15:00+00\",8,\"2026-03-01 09:15:13+00\",2,9,4,6,3,300)",
                        "(\"2026-03-01 09:20:00+00\",,,,,0,2,1,300)");
    }

    @Test
    void late_slices_of_a_gauge_are_joined_by_their_last_sample() {
        DATABASE.run("INSERT INTO sampler.gauge_slice VALUES"
                + " ('acme', 'channels', '2026-03-01T09:15:10Z', 8, '2026-03-01T09:15:13Z', 8, 8, 1, 4, 0)");
        moveOn();
        DATABASE.run("INSERT INTO sampler.gauge_slice VALUES"
                + " ('acme', 'channels', '2026-03-01T09:15:00Z', 3, '2026-03-01T09:15:03Z', 3, 3, 1, 7, 7)");
        moveOn();

        assertThat(lines("SELECT last, lowest, highest, samples, up, down FROM sampler.gauge_history"))
                .containsExactly("(8,3,8,2,4,0)");
    }

    @Test
    void replicas_may_move_history_on_at_the_same_time_and_while_calls_are_counted() {
        DATABASE.run("INSERT INTO sampler.slice SELECT 'acme-' || c, '2026-03-01T09:15:00Z', 1, 1, 1, 1, 1, 1, 1"
                + " FROM generate_series(1, 100) c");
        Uni<Void> counting = Uni.createFrom().voidItem();
        for (int i = 0; i < 50; i++) {
            counting = counting.chain(() -> DATABASE.pool()
                    .query(
                            "INSERT INTO sampler.slice AS s SELECT 'acme-' || c, '2026-03-01T09:15:00Z', 1, 1, 1, 1, 1, 1, 1"
                                    + " FROM generate_series(1, 100) c ON CONFLICT (company, start) DO UPDATE"
                                    + " SET starts = s.starts + 1")
                    .execute()
                    .replaceWithVoid());
        }
        List<Uni<Void>> all = new ArrayList<>(List.of(counting));
        IntStream.range(0, 3).forEach(i -> all.add(ladder().moveOn(clock.instant())));

        await(Uni.join().all(all).andFailFast());
        moveOn();

        assertThat(lines("SELECT sum(starts)::bigint, min(width), max(width) FROM sampler.slice_history"))
                .containsExactly("(5100,300,300)");
    }

    @Test
    void transitions_that_are_published_and_old_are_forgotten() {
        String insert = "INSERT INTO sampler.transition (id, alert_id, company, at, body, published) VALUES"
                + " (gen_random_uuid(), gen_random_uuid(), 'acme', '%s', '%s', %s)";
        DATABASE.run(insert.formatted("2025-02-04T09:13:59Z", "old", true));
        DATABASE.run(insert.formatted("2025-02-04T09:13:59Z", "waiting", false));
        DATABASE.run(insert.formatted("2025-02-04T09:14:01Z", "young", true));

        await(new OldTransitions(DATABASE.pool(), RETENTION).forget(clock.instant()));

        assertThat(lines("SELECT body FROM sampler.transition ORDER BY seq")).containsExactly("(waiting)", "(young)");
    }

    private void moveOn() {
        await(ladder.moveOn(clock.instant()));
    }

    private static List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        DATABASE.run(WIDTHS).forEach(row -> widths.add(row.getInteger(0)));
        return widths;
    }

    private static List<String> partitions(String table) {
        return await(new Partitions(DATABASE.pool(), new Turn(DATABASE.pool())).of(table));
    }

    private static List<String> lines(String sql) {
        List<String> lines = new ArrayList<>();
        for (Row row : DATABASE.run("SELECT t::text FROM (" + sql + ") t")) {
            lines.add(row.getString(0));
        }
        return lines;
    }
}
