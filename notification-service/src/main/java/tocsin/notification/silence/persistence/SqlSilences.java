package tocsin.notification.silence.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tocsin.notification.silence.Silence;
import tocsin.notification.silence.Silences;

/** The silences in force, asked for each time: another replica may have made one a moment ago. */
@Singleton
final class SqlSilences implements Silences {

    private static final String IN_FORCE =
            """
            SELECT id, company, alert_id, begins, ends, comment
            FROM notification.silence
            WHERE begins <= $1 AND ends > $1
            ORDER BY seq""";

    private final Pool pool;

    SqlSilences(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Silence>> inForce(Instant now) {
        return pool.preparedQuery(IN_FORCE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SqlSilences::silence)
                        .toList());
    }

    private static Silence silence(Row row) {
        return new Silence(
                row.getUUID("id"),
                Optional.ofNullable(row.getString("company")),
                Optional.ofNullable(row.getUUID("alert_id")),
                row.getOffsetDateTime("begins").toInstant(),
                row.getOffsetDateTime("ends").toInstant(),
                row.getString("comment"));
    }
}
