package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.Stream;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.persistence.Columns;

/**
 * What is recorded of the gauges that duplicates are about. A duplicate adds nothing, but it may be of a batch that was
 * committed without our hearing of it, and what it came to has to reach the boards.
 */
final class Retelling {

    private static final String READ =
            """
            SELECT g.company, g.area, g.value, g.at, 0, 0 FROM sampler.gauge g
              JOIN unnest($1::text[], $2::text[]) AS told (company, area) USING (company, area)
            UNION ALL
            SELECT m.company, m.area, NULL, m.at, m.up, m.down FROM sampler.gauge_move m
              JOIN unnest($3::text[], $4::text[], $5::timestamptz[]) AS told (company, area, at)
              USING (company, area, at)""";

    private Retelling() {}

    /** The last samples, and the totals of the moments of moves. */
    static Uni<List<Reading>> of(SqlConnection connection, Readings duplicates) {
        return duplicates.isEmpty()
                ? Uni.createFrom().item(List.of())
                : connection.preparedQuery(READ).execute(keys(duplicates)).map(GaugeRows::read);
    }

    private static Tuple keys(Readings duplicates) {
        Tuple keys = Columns.of(duplicates.gauges())
                .text(gauge -> gauge.gauge().company())
                .text(gauge -> gauge.gauge().code())
                .tuple();
        Tuple moments = Columns.of(duplicates.moves())
                .text(Move::company)
                .text(move -> move.area().code())
                .time(Move::at)
                .tuple();
        Stream.of(0, 1, 2).forEach(column -> keys.addValue(moments.getValue(column)));
        return keys;
    }
}
