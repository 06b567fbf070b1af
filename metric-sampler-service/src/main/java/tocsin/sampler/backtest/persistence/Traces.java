package tocsin.sampler.backtest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import tocsin.sampler.call.Slice;

/** Whether anything is recorded of a company, so that one that is misspelt is told from one that is not defined yet. */
@Singleton
public final class Traces {

    private static final String ANY =
            """
            SELECT EXISTS (SELECT FROM sampler.slice_history WHERE company = $1 AND start >= $2 AND start < $3)
                OR EXISTS (SELECT FROM sampler.gauge_history WHERE company = $1 AND start >= $2 AND start < $3)""";

    private final Pool pool;

    Traces(Pool pool) {
        this.pool = pool;
    }

    /** Whether there are calls or samples of a company from the slice of one moment on to before another. */
    public Uni<Boolean> any(String company, Instant from, Instant to) {
        Instant first = Slice.start(Slice.at(from));
        return pool.preparedQuery(ANY)
                .execute(Tuple.of(company, first.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
