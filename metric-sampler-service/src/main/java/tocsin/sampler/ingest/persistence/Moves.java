package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.persistence.Columns;

/** The total movement of each gauge at each moment since its last sample. */
final class Moves {

    private static final String ADD =
            """
            INSERT INTO sampler.gauge_move AS m (company, area, at, up, down)
            SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::bigint[], $5::bigint[])
            ON CONFLICT (company, area, at) DO UPDATE SET up = m.up + excluded.up, down = m.down + excluded.down
            RETURNING company, area, NULL::double precision, at, up, down""";

    private Moves() {}

    /** Adds moves, by their keys, and answers the new totals. */
    static Uni<List<Move>> add(SqlConnection connection, Collection<Move> moves) {
        return moves.isEmpty()
                ? Uni.createFrom().item(List.of())
                : connection
                        .preparedQuery(ADD)
                        .execute(Columns.of(moves)
                                .text(Move::company)
                                .text(move -> move.area().code())
                                .time(Move::at)
                                .number(Move::up)
                                .number(Move::down)
                                .tuple())
                        .map(rows -> GaugeRows.read(rows).stream()
                                .map(Move.class::cast)
                                .toList());
    }
}
