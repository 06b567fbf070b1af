package tocsin.sampler.retention.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.ConfigServiceStub;

/** What is done by the clock is done part by part, and no part waits for another that fails. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class UpkeepTest {

    private static final String OLD_TRANSITION =
            """
            INSERT INTO sampler.transition (id, alert_id, company, at, body, published)
            VALUES ('%1$s', '%1$s', '%1$s', '2001-03-02T09:14:00Z', '{}', true)""";

    private static final String PAST_PENALTY =
            """
            INSERT INTO sampler.penalty (id, company, alert_id, imposed_at, until, lifted_at, lifted_by)
            VALUES ('%1$s', '%1$s', '%1$s', '2001-03-02T09:14:00Z', '2001-03-02T10:14:00Z', '2001-03-02T10:14:00Z',
                    'time')""";

    private static final String LEFT =
            """
            SELECT (SELECT count(*) FROM sampler.transition WHERE company = '%1$s')
                 + (SELECT count(*) FROM sampler.penalty WHERE company = '%1$s')""";

    private static final String LADDER_FAILS = "ALTER TABLE sampler.ladder RENAME TO ladder_away";
    private static final String LADDER_WORKS = "ALTER TABLE IF EXISTS sampler.ladder_away RENAME TO ladder";

    @Inject
    Upkeep upkeep;

    @Inject
    Pool pool;

    private final String id = UUID.randomUUID().toString();

    @AfterEach
    void letTheLadderWork() {
        run(LADDER_WORKS);
    }

    @Test
    void a_ladder_that_fails_does_not_keep_what_is_too_old_from_being_forgotten() {
        run(OLD_TRANSITION.formatted(id));
        run(PAST_PENALTY.formatted(id));
        run(LADDER_FAILS);

        upkeep.moveOn().await().indefinitely();

        assertThat(run(LEFT.formatted(id))).isZero();
    }

    /** The first number of the first row, if there is one. */
    private Long run(String sql) {
        RowIterator<Row> rows = pool.query(sql).execute().await().indefinitely().iterator();
        return rows.hasNext() ? rows.next().getLong(0) : null;
    }
}
