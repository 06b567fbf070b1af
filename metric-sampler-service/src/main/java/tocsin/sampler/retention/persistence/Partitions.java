package tocsin.sampler.retention.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;
import tocsin.sampler.retention.Rung.Partition;

/** Makes partitions, lists them and drops them. A partition's name ends with the day on which it begins. */
@Singleton
final class Partitions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private static final String LIST =
            """
            SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
            WHERE inhparent = $1::text::regclass AND relname ~ '_[0-9]{8}$' ORDER BY relname""";

    /**
     * The rows of that time which the DEFAULT partition has taken are moved. It is locked before, so that no more come;
     * nobody who has it waits for anything that we hold.
     */
    private static final String MAKE =
            """
            CREATE TABLE sampler.%1$s (LIKE sampler.%2$s INCLUDING INDEXES) WITH (fillfactor = %5$d);
            LOCK TABLE sampler.%2$s_default IN ACCESS EXCLUSIVE MODE;
            WITH gone AS (DELETE FROM sampler.%2$s_default WHERE start >= '%3$s' AND start < '%4$s' RETURNING *)
              INSERT INTO sampler.%1$s SELECT * FROM gone;
            ALTER TABLE sampler.%2$s ATTACH PARTITION sampler.%1$s FOR VALUES FROM ('%3$s') TO ('%4$s')""";

    private final Pool pool;
    private final Turn turn;

    Partitions(Pool pool, Turn turn) {
        this.pool = pool;
        this.turn = turn;
    }

    /** The partitions of a table but for the DEFAULT one, the oldest first. */
    Uni<List<String>> of(String table) {
        return pool.preparedQuery(LIST).execute(Tuple.of("sampler." + table)).map(Partitions::names);
    }

    private static List<String> names(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }

    /** When a partition begins. */
    static Instant begin(String partition) {
        String day = partition.substring(partition.lastIndexOf('_') + 1);
        return LocalDate.parse(day, DAY).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Makes a partition where it is not there yet.
     *
     * @param fill how full its pages may be, in per cent; the rest is room for updates
     */
    Uni<Void> make(String table, Partition partition, int fill) {
        String name = table + "_"
                + DAY.format(partition.from().atOffset(ZoneOffset.UTC).toLocalDate());
        String make = MAKE.formatted(name, table, partition.from(), partition.to(), fill);
        return turn.take(
                connection -> exists(connection, name).chain(exists -> exists ? nothing() : run(connection, make)));
    }

    private static Uni<Boolean> exists(SqlConnection connection, String name) {
        return connection
                .preparedQuery("SELECT to_regclass($1::text) IS NOT NULL")
                .execute(Tuple.of("sampler." + name))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Drops a partition. */
    Uni<Void> drop(String table, String name) {
        return turn.take(connection -> run(connection, locked(table) + "; DROP TABLE sampler." + name));
    }

    /** Drops a partition unless a row has come into it meanwhile; it has to be moved first, at the next run. */
    Uni<Void> dropIfEmpty(String table, String name) {
        return turn.take(connection -> run(connection, locked(table))
                .chain(() -> connection
                        .query("SELECT FROM sampler." + name + " LIMIT 1")
                        .execute())
                .chain(rows -> rows.size() > 0 ? nothing() : run(connection, "DROP TABLE sampler." + name)));
    }

    /** The table before its partition, as whoever writes takes them; its other partitions need no lock. */
    private static String locked(String table) {
        return "LOCK TABLE ONLY sampler." + table + " IN ACCESS EXCLUSIVE MODE";
    }

    private static Uni<Void> run(SqlConnection connection, String statements) {
        return connection.query(statements).execute().replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
