package tocsin.notification.confirmation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.confirmation.Confirmations;
import tocsin.notification.confirmation.Consents;
import tocsin.notification.confirmation.Party;
import tocsin.notification.confirmation.Standing;
import tocsin.notification.confirmation.Token;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class ForgettingLinksTest {

    @Inject
    Pool pool;

    @Inject
    Confirmations confirmations;

    @Inject
    Consents consents;

    @Inject
    ForgettingLinks forgetting;

    private final Party silent = new Party("c-" + UUID.randomUUID(), "silent@example.com");
    private final Party agreed = new Party("c-" + UUID.randomUUID(), "agreed@example.com");

    @Test
    void who_has_not_answered_in_time_is_forgotten_and_who_has_agreed_is_not() {
        asked(silent);
        consents.give(asked(agreed)).await().indefinitely();
        pool.query("UPDATE notification.confirmation_link SET made_at = made_at - interval '31 days'")
                .executeAndAwait();
        pool.query("UPDATE notification.confirmation SET asked_at = asked_at - interval '31 days'")
                .executeAndAwait();

        forgetting.forget().await().indefinitely();

        assertThat(standings()).containsOnlyKeys(agreed);
        assertThat(links(silent)).isZero();
        assertThat(links(agreed)).isZero();
    }

    @Test
    void who_may_still_answer_is_not_forgotten() {
        asked(silent);

        forgetting.forget().await().indefinitely();

        assertThat(standings()).containsOnlyKeys(silent);
        assertThat(links(silent)).isOne();
    }

    private Token asked(Party party) {
        Token token = confirmations
                .invite(party, UUID.randomUUID())
                .await()
                .indefinitely()
                .token();
        confirmations.asked(party, Instant.now()).await().indefinitely();
        return token;
    }

    private Map<Party, Standing> standings() {
        return confirmations.standings(Set.of(silent, agreed)).await().indefinitely();
    }

    private long links(Party party) {
        return pool.preparedQuery("SELECT count(*) FROM notification.confirmation_link WHERE company = $1")
                .executeAndAwait(Tuple.of(party.company()))
                .iterator()
                .next()
                .getLong(0);
    }
}
