package tocsin.notification.confirmation.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.notification.confirmation.Consent;
import tocsin.notification.confirmation.Consents;
import tocsin.notification.confirmation.Token;

/** The answers as tables. */
@Singleton
final class SqlConsents implements Consents {

    private static final String OF_LINK =
            """
            FROM notification.confirmation_link link
            WHERE link.token_hash = $1 AND link.made_at > $2
              AND (party.company, party.recipient) = (link.company, link.recipient)""";

    private static final String FIND =
            """
            SELECT party.company_name, party.recipient, party.confirmed_at
            FROM notification.confirmation party
            WHERE EXISTS (SELECT %s)"""
                    .formatted(OF_LINK);

    private static final String GIVE =
            """
            UPDATE notification.confirmation party
            SET confirmed_at = coalesce(party.confirmed_at, $3)
            %s
            RETURNING party.company_name, party.recipient, party.confirmed_at"""
                    .formatted(OF_LINK);

    private final Pool pool;
    private final InstantSource clock;
    private final Duration valid;

    SqlConsents(Pool pool, InstantSource clock, @ConfigProperty(name = "tocsin.confirmations.valid") Duration valid) {
        this.pool = pool;
        this.clock = clock;
        this.valid = valid;
    }

    @Override
    public Uni<Optional<Consent>> find(Token token) {
        return pool.preparedQuery(FIND).execute(ofLink(token)).map(SqlConsents::consent);
    }

    @Override
    public Uni<Optional<Consent>> give(Token token) {
        return pool.preparedQuery(GIVE)
                .execute(ofLink(token).addValue(time(clock.instant())))
                .map(SqlConsents::consent);
    }

    private Tuple ofLink(Token token) {
        return Tuple.of(Buffer.buffer(token.hash()), time(clock.instant().minus(valid)));
    }

    private static Optional<Consent> consent(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> new Consent(
                        row.getString("company_name"),
                        row.getString("recipient"),
                        row.getOffsetDateTime("confirmed_at") != null));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
