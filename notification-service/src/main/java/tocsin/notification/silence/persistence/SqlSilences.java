package tocsin.notification.silence.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tocsin.notification.silence.Silence;
import tocsin.notification.silence.Silences;
import tocsin.notification.together.Together;

/**
 * The silences in force, asked for each time, since another replica may have made one a moment ago: one that was made
 * before somebody asked is always in the answer. Those who ask while an answer is under way share the next one.
 */
@Singleton
final class SqlSilences implements Silences {

    private static final String IN_FORCE =
            """
            SELECT id, company, alert_id, own_only, begins, ends, comment
            FROM notification.silence
            WHERE begins <= $1 AND ends > $1
            ORDER BY seq""";

    /** How many share an answer at most; it costs nothing more. */
    private static final int TOGETHER = 1_000;

    private final Pool pool;
    private final Together<Instant, List<Silence>> together = new Together<>(TOGETHER, this::inForce, never -> false);

    SqlSilences(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Silence>> inForce(Instant now) {
        return together.ask(now);
    }

    /** All who ask together ask at the same moment, but for the time that the last answer took. */
    private Uni<List<List<Silence>>> inForce(List<Instant> moments) {
        return pool.preparedQuery(IN_FORCE)
                .execute(Tuple.of(Collections.max(moments).atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SqlSilences::silence)
                        .toList())
                .map(inForce -> Collections.nCopies(moments.size(), inForce));
    }

    private static Silence silence(Row row) {
        return new Silence(
                row.getUUID("id"),
                Optional.ofNullable(row.getString("company")),
                Optional.ofNullable(row.getUUID("alert_id")),
                row.getBoolean("own_only"),
                row.getOffsetDateTime("begins").toInstant(),
                row.getOffsetDateTime("ends").toInstant(),
                row.getString("comment"));
    }
}
