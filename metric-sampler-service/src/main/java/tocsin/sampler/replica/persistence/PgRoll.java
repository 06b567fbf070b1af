package tocsin.sampler.replica.persistence;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tocsin.sampler.replica.Member;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.replica.Roll;

/**
 * The roll in PostgreSQL. It has connections of its own, and a beat touches no row but the replica's: it waits for
 * nobody who counts or records. Only the first beat of a term looks at the row that all counting shares.
 */
@Singleton
public final class PgRoll implements Roll {

    private static final String BEAT =
            """
            UPDATE sampler.replica SET seen_at = clock_timestamp(), ready = $3
            WHERE id = $1 AND term = $2 AND seen_at > clock_timestamp() - $4 * interval '1 millisecond'""";

    private static final String FOLLOWED = "SELECT followed FROM sampler.counting FOR SHARE";

    /** Waits for all that is being counted, and is alone with it; but what counts meanwhile waits behind us. */
    private static final String LOCK = "SET LOCAL lock_timeout = '1s'; LOCK TABLE sampler.counting IN EXCLUSIVE MODE";

    private static final String FOLLOW = "UPDATE sampler.counting SET followed = true";

    private static final String BEGIN =
            """
            INSERT INTO sampler.replica AS r (id, name, term, ready, seen_at)
            VALUES ($1, $2, $3::bigint + 1, $4, clock_timestamp())
            ON CONFLICT (id) DO UPDATE SET
              term = greatest(r.term + 1, excluded.term), ready = excluded.ready, seen_at = excluded.seen_at""";

    private static final String CALL =
            "SELECT id, name, term, ready, seen_at, clock_timestamp() FROM sampler.replica ORDER BY id";

    private static final String LEAVE = "DELETE FROM sampler.replica WHERE id = $1";

    /** With the lock in hand: whoever begins to attend meanwhile waits for it, or is seen. */
    private static final String ALONE =
            """
            UPDATE sampler.counting SET followed = false WHERE followed AND NOT EXISTS
              (SELECT FROM sampler.replica WHERE id <> $1 AND seen_at > clock_timestamp() - interval '1 minute')""";

    private final Pool pool;

    /** A roll. */
    public PgRoll(@ReactiveDataSource("attendance") Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Call> beat(Beat beat) {
        return pool.preparedQuery(BEAT)
                .execute(Tuple.of(
                        beat.replica().value(),
                        beat.term(),
                        beat.ready(),
                        beat.limit().toMillis()))
                .chain(beaten -> beaten.rowCount() > 0 ? Uni.createFrom().voidItem() : begin(beat))
                .chain(() -> pool.preparedQuery(CALL).execute())
                .map(rows -> call(rows, beat.replica()));
    }

    /** Only with the row of counting in hand it is certain that what is counted from now on leaves receipts. */
    private Uni<Void> begin(Beat beat) {
        return pool.withTransaction(connection -> connection
                        .query(FOLLOWED)
                        .execute()
                        .map(rows -> rows.iterator().next().getBoolean(0))
                        .call(followed -> followed
                                ? insert(connection, beat)
                                : Uni.createFrom().voidItem()))
                .chain(followed -> followed
                        ? Uni.createFrom().voidItem()
                        : letReceiptsBeLeft().chain(() -> begin(beat)));
    }

    private Uni<Void> letReceiptsBeLeft() {
        return alone(connection -> connection.query(FOLLOW).execute());
    }

    private Uni<Void> alone(Function<SqlConnection, Uni<?>> change) {
        return pool.withTransaction(connection -> connection
                .query(LOCK)
                .execute()
                .chain(() -> change.apply(connection))
                .replaceWithVoid());
    }

    private static Uni<RowSet<Row>> insert(SqlConnection connection, Beat beat) {
        return connection
                .preparedQuery(BEGIN)
                .execute(Tuple.of(beat.replica().value(), beat.name(), beat.term(), beat.ready()));
    }

    private static Call call(RowSet<Row> rows, ReplicaId me) {
        List<Member> members = new ArrayList<>();
        Instant at = Instant.MIN;
        for (Row row : rows) {
            at = row.getOffsetDateTime(5).toInstant();
            members.add(new Member(
                    new ReplicaId(row.getUUID(0)),
                    row.getString(1),
                    row.getLong(2),
                    row.getBoolean(3),
                    row.getOffsetDateTime(4).toInstant()));
        }
        long term = members.stream()
                .filter(member -> member.id().equals(me))
                .mapToLong(Member::term)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The replica is not in the roll right after its beat"));
        return new Call(at, term, members);
    }

    @Override
    public Uni<Void> leave(ReplicaId replica) {
        return pool.preparedQuery(LEAVE).execute(Tuple.of(replica.value())).replaceWithVoid();
    }

    @Override
    public Uni<Void> nobodyFollows(ReplicaId replica) {
        return alone(connection -> connection.preparedQuery(ALONE).execute(Tuple.of(replica.value())));
    }
}
