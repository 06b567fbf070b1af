package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import tocsin.sampler.gauge.Sample;

/** The last sample of each gauge. */
final class LastSamples {

    private static final String PUT =
            """
            INSERT INTO sampler.gauge AS g (company, area, value, at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (company, area) DO UPDATE SET value = excluded.value, at = excluded.at
            WHERE g.at <= excluded.at""";

    private LastSamples() {}

    /** Puts samples where they are not older than what is there. */
    static Uni<Void> put(SqlConnection connection, List<Sample> samples) {
        if (samples.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = samples.stream()
                .sorted(Comparator.comparing(Sample::company)
                        .thenComparing(sample -> sample.area().code())
                        .thenComparing(Sample::at))
                .map(sample -> Tuple.of(
                        sample.company(),
                        sample.area().code(),
                        sample.value(),
                        sample.at().atOffset(ZoneOffset.UTC)))
                .toList();
        return connection.preparedQuery(PUT).executeBatch(rows).replaceWithVoid();
    }
}
