package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.persistence.Columns;

/** The last sample of each gauge. */
final class LastSamples {

    private static final String PUT =
            """
            INSERT INTO sampler.gauge AS g (company, area, value, at)
            SELECT * FROM unnest($1::text[], $2::text[], $3::double precision[], $4::timestamptz[])
            ON CONFLICT (company, area) DO UPDATE SET value = excluded.value, at = excluded.at
            WHERE g.at <= excluded.at""";

    private LastSamples() {}

    /** Puts samples, one of each gauge and by their keys, where they are not older than what is there. */
    static Uni<Void> put(SqlConnection connection, Collection<Sample> samples) {
        return samples.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(PUT)
                        .execute(Columns.of(samples)
                                .text(Sample::company)
                                .text(sample -> sample.area().code())
                                .decimal(Sample::value)
                                .time(Sample::at)
                                .tuple())
                        .replaceWithVoid();
    }
}
