package tocsin.sampler.retention.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.retention.Rung;

/**
 * Moves history on: makes partitions ahead, moves what is too old for a rung up to the next one, some companies at a
 * time, and drops what is left empty. A row is on one rung before and after every step, and never on two. It may be
 * stopped after any step, and be run by any replica.
 */
@Singleton
final class PgLadder {

    private static final int COMPANIES_AT_ONCE = 20;

    /** A slice of the finest rung is updated many times while it fills; what is on the others hardly ever. */
    private static final int FILL_OF_FINEST = 70;

    private static final int FILL = 100;

    private final Pool pool;
    private final Turn turn;
    private final Partitions partitions;
    private final List<Rung> rungs;

    PgLadder(Pool pool, Turn turn, Partitions partitions, Retention retention) {
        this.pool = pool;
        this.turn = turn;
        this.partitions = partitions;
        this.rungs = retention.rungs();
    }

    /** Does all there is to do at a moment. */
    Uni<Void> moveOn(Instant now) {
        return each(List.of(Track.values()), track -> prepare(track, now))
                .chain(() -> each(List.of(Track.values()), track -> moveOn(track, now)));
    }

    private Uni<Void> prepare(Track track, Instant now) {
        return each(rungs.get(0).ahead(now), ahead -> partitions.make(track.table(0), ahead, FILL_OF_FINEST));
    }

    private Uni<Void> moveOn(Track track, Instant now) {
        List<Uni<Void>> steps = new ArrayList<>();
        for (int rung = 0; rung < rungs.size(); rung++) {
            Place place = new Place(track, rung, rungs.get(rung).horizon(now));
            steps.add(partitions
                    .of(place.table())
                    .chain(names -> each(due(names, place.horizon), name -> leave(place, name))));
            steps.add(moveUp(place, place.table() + "_default", ""));
        }
        return each(steps, Function.identity());
    }

    private static List<String> due(List<String> names, Instant horizon) {
        return names.stream()
                .filter(name -> Partitions.begin(name).isBefore(horizon))
                .toList();
    }

    private Uni<Void> leave(Place place, String partition) {
        if (place.track.isLast(place.rung)) {
            return partitions.drop(place.table(), partition);
        }
        Rung next = rungs.get(place.rung + 1);
        return partitions
                .make(place.track.table(place.rung + 1), next.partitionAt(Partitions.begin(partition)), FILL)
                .chain(() -> moveUp(place, partition, ""))
                .chain(() -> partitions.dropIfEmpty(place.table(), partition));
    }

    /** Moves the rows of some companies after another, and then those of the companies after them. */
    private Uni<Void> moveUp(Place place, String source, String after) {
        return companies(source, place.horizon, after)
                .chain(companies -> companies.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : moveUp(place, source, companies)
                                .chain(() -> moveUp(place, source, companies.get(companies.size() - 1))));
    }

    private Uni<List<String>> companies(String source, Instant before, String after) {
        String some = "SELECT company FROM sampler." + source
                + " WHERE start < $1 AND company > $2 GROUP BY company ORDER BY company LIMIT $3";
        return pool.preparedQuery(some)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), after, COMPANIES_AT_ONCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString(0))
                        .toList());
    }

    private Uni<Void> moveUp(Place place, String source, List<String> companies) {
        Rung next = place.track.isLast(place.rung) ? null : rungs.get(place.rung + 1);
        String move = place.track.moveUp(source, place.rung, next);
        Tuple which = Tuple.of(companies.toArray(String[]::new), place.horizon.atOffset(ZoneOffset.UTC));
        return turn.take(
                connection -> connection.preparedQuery(move).execute(which).replaceWithVoid());
    }

    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What is on one rung. */
    private record Place(Track track, int rung, Instant horizon) {
        String table() {
            return track.table(rung);
        }
    }
}
