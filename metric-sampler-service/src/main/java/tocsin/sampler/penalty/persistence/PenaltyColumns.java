package tocsin.sampler.penalty.persistence;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import tocsin.sampler.penalty.Penalty;

/** A penalty as the columns {@code id, company, alert_id, imposed_at, until}. */
final class PenaltyColumns {

    private PenaltyColumns() {}

    static Penalty read(Row row) {
        return new Penalty(
                row.getUUID("id"),
                row.getString("company"),
                row.getUUID("alert_id"),
                row.getOffsetDateTime("imposed_at").toInstant(),
                row.getOffsetDateTime("until").toInstant());
    }

    static Tuple tuple(Penalty penalty) {
        return Tuple.of(
                penalty.id(), penalty.company(), penalty.alertId(), utc(penalty.imposedAt()), utc(penalty.until()));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
