package tocsin.sampler.retention.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.TestDatabase.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tocsin.sampler.TestDatabase;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.watch.History;
import tocsin.sampler.watch.persistence.PgHistories;

class MigrationTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void what_an_earlier_version_has_counted_is_there_after_the_migration() {
        DATABASE.empty();
        DATABASE.migrateTo("1");
        DATABASE.run("INSERT INTO sampler.slice VALUES ('acme', '2026-03-02T09:14:00Z', 7, 6, 5, 4, 3, 2, 1)");
        DATABASE.run("INSERT INTO sampler.counted VALUES ('2c26b46b-68ff-c68f-f99b-453c1d304134')");
        DATABASE.run("INSERT INTO sampler.gauge VALUES ('acme', 'balance', 49.95, '2026-03-02T09:14:00Z')");

        DATABASE.migrateTo("latest");

        Instant at = Instant.parse("2026-03-02T09:14:00Z");
        History history = PgHistories.on(DATABASE.pool());
        assertThat(await(history.slices(List.of("acme"), Slice.at(at))))
                .containsExactly(new SliceTotal("acme", Slice.at(at), new CallSums(7, 6, 5, 4, 3, 2, 1)));
        assertThat(await(history.gauges(List.of("acme"))))
                .containsExactly(new Sample("acme", GaugeArea.BALANCE, 49.95, at));
        assertThat(DATABASE.number("SELECT starts FROM sampler.slice_history WHERE width = 10"))
                .isEqualTo(7);
        assertThat(DATABASE.number("SELECT count(*) FROM sampler.counted_1")).isEqualTo(1);
    }
}
