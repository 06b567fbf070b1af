package tocsin.notification.confirmation.persistence;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tocsin.notification.confirmation.Confirmations;
import tocsin.notification.confirmation.Invitation;
import tocsin.notification.confirmation.Party;
import tocsin.notification.confirmation.Standing;
import tocsin.notification.confirmation.Token;
import tocsin.notification.together.Together;

/** Who was asked, as tables. Those who look while an answer is under way share the next one. */
@Singleton
final class SqlConfirmations implements Confirmations {

    /** How many share an answer at most. */
    private static final int TOGETHER = 100;

    private static final String STANDINGS =
            """
            SELECT company, recipient, asked_at, confirmed_at
            FROM notification.confirmation
            WHERE (company, recipient) IN (SELECT * FROM unnest($1::text[], $2::text[]))""";

    private static final String INVITE =
            """
            WITH party AS (
                INSERT INTO notification.confirmation (company, recipient, company_name)
                SELECT $1, $2,
                       CASE WHEN $1 = '' THEN ''
                            ELSE coalesce((SELECT told.body ->> 'companyName'
                                           FROM notification.notification one
                                                JOIN notification.transition told
                                                     ON told.id = one.transition_id AND told.test = one.test
                                           WHERE one.id = $3), $1) END
                ON CONFLICT (company, recipient) DO UPDATE SET company_name = excluded.company_name
                RETURNING company, recipient, company_name),
            link AS (
                INSERT INTO notification.confirmation_link (token_hash, company, recipient, made_at)
                SELECT $4, company, recipient, $5 FROM party)
            SELECT company_name FROM party""";

    private static final String ASKED =
            """
            UPDATE notification.confirmation
            SET asked_at = $3, asked = asked + 1
            WHERE company = $1 AND recipient = $2""";

    private final Pool pool;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Together<Set<Party>, Map<Party, Standing>> together =
            new Together<>(TOGETHER, this::standingsOfAll, never -> false);

    SqlConfirmations(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Map<Party, Standing>> standings(Set<Party> parties) {
        return together.ask(parties);
    }

    private Uni<List<Map<Party, Standing>>> standingsOfAll(List<Set<Party>> asked) {
        List<Party> all = asked.stream().flatMap(Set::stream).distinct().toList();
        Tuple parameters = Tuple.of(
                all.stream().map(Party::company).toArray(String[]::new),
                all.stream().map(Party::recipient).toArray(String[]::new));
        return pool.preparedQuery(STANDINGS).execute(parameters).map(rows -> {
            Map<Party, Standing> known = StreamSupport.stream(rows.spliterator(), false)
                    .collect(toMap(SqlConfirmations::party, SqlConfirmations::standing));
            return asked.stream().map(each -> known).toList();
        });
    }

    @Override
    public Uni<Invitation> invite(Party party, UUID about) {
        Token token = Token.fresh(random);
        Tuple parameters =
                Tuple.of(party.company(), party.recipient(), about, Buffer.buffer(token.hash()), time(clock.instant()));
        return pool.preparedQuery(INVITE)
                .execute(parameters)
                .map(rows -> new Invitation(
                        UUID.randomUUID(), party, rows.iterator().next().getString("company_name"), token));
    }

    @Override
    public Uni<Void> asked(Party party, Instant at) {
        return pool.preparedQuery(ASKED)
                .execute(Tuple.of(party.company(), party.recipient(), time(at)))
                .replaceWithVoid();
    }

    private static Party party(Row row) {
        return new Party(row.getString("company"), row.getString("recipient"));
    }

    private static Standing standing(Row row) {
        return new Standing(instant(row, "asked_at"), instant(row, "confirmed_at"));
    }

    private static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
