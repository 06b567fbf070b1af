package tocsin.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.Examples;
import tocsin.notification.channel.Outcome;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Demand;
import tocsin.notification.delivery.Planned;
import tocsin.notification.delivery.Plans;
import tocsin.notification.delivery.Settlement;
import tocsin.notification.delivery.wiring.DeliverySettings;

/** Forgetting on a real database, with virtual time. */
@QuarkusTest
@TestProfile(OutboxTest.NoCourier.class)
@WithTestResource(EmbeddedParts.class)
class ForgettingTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:06Z");
    private static final Duration KEEP = Duration.ofDays(90);
    private static final DeliveryState WAITING = new DeliveryState.Queued(START);
    private static final DeliveryState DEAD = new DeliveryState.Dead("no SMS gateway is configured");

    @Inject
    Pool pool;

    @Inject
    DeliverySettings settings;

    private Instant now = START;
    private SqlOutbox outbox;
    private Forgetting forgetting;

    @BeforeEach
    void begin() {
        outbox = new SqlOutbox(pool, () -> now, settings);
        forgetting = new Forgetting(pool, () -> now, KEEP);
        get(pool.query("TRUNCATE notification.transition, notification.mailbox CASCADE")
                .execute());
    }

    @Test
    void what_has_ended_is_kept_for_its_time_and_then_forgotten_with_its_attempts_and_its_transition() {
        add(WAITING, "a@acme.example");
        Instant ended = send();

        now = ended.plus(KEEP);
        get(forgetting.forget());
        assertThat(kept()).isEqualTo(new Kept(1, 1, 1));

        now = now.plusMillis(1);
        get(forgetting.forget());
        assertThat(kept()).isEqualTo(new Kept(0, 0, 0));
    }

    @Test
    void what_could_not_be_sent_at_all_is_forgotten_too() {
        add(DEAD, "+447700900123");

        now = START.plus(KEEP).plusMillis(1);
        get(forgetting.forget());

        assertThat(kept()).isEqualTo(new Kept(0, 0, 0));
    }

    @Test
    void what_still_waits_is_never_forgotten_and_keeps_its_transition() {
        Planned plan = add(WAITING, "a@acme.example");
        get(outbox.add(List.of(Plans.also(plan, DEAD, "+447700900123"))));
        settle(new DeliveryState.Retrying(1, now.plusSeconds(1), "451 busy"));

        now = START.plus(KEEP.multipliedBy(10));
        get(forgetting.forget());

        assertThat(kept()).isEqualTo(new Kept(1, 1, 1));
    }

    @Test
    void a_transition_that_has_come_again_is_not_forgotten_below_its_new_notifications() {
        Planned plan = add(DEAD, "+447700900123");
        now = START.plus(KEEP).plusMillis(1);
        get(pool.query("DELETE FROM notification.notification").execute());
        get(outbox.add(List.of(plan)));

        get(forgetting.forget());

        assertThat(kept()).isEqualTo(new Kept(1, 1, 0));
    }

    @Test
    void a_mailbox_in_which_nothing_waits_is_forgotten_after_a_day() {
        add(WAITING, "a@acme.example", "b@acme.example");
        send();
        assertThat(count("mailbox")).isEqualTo(2);

        now = now.plus(Duration.ofDays(1)).plusMillis(1);
        get(forgetting.forget());

        assertThat(count("mailbox")).isEqualTo(1);
    }

    @Test
    void a_great_many_are_forgotten_in_several_batches() {
        add(
                DEAD,
                IntStream.range(0, 2 * Forgetting.AT_ONCE + 1)
                        .mapToObj(i -> i + "@acme.example")
                        .toArray(String[]::new));

        now = START.plus(KEEP).plusMillis(1);
        get(forgetting.forget());

        assertThat(kept()).isEqualTo(new Kept(0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P-1D"})
    void a_time_that_would_keep_nothing_is_refused(Duration keep) {
        assertThatThrownBy(() -> new Forgetting(pool, () -> now, keep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tocsin.notifications.keep must be longer than nothing, such as P90D");
    }

    private Planned add(DeliveryState state, String... recipients) {
        Planned plan = Plans.of(Examples.to(Examples.firing(), recipients), state);
        get(outbox.add(List.of(plan)));
        return plan;
    }

    /** Sends what waits, a day later; says when. */
    private Instant send() {
        now = now.plus(Duration.ofDays(1));
        settle(new DeliveryState.Sent());
        return now;
    }

    private void settle(DeliveryState next) {
        Claim claim = get(outbox.claim(new Demand("email", 1, "", Set.of()))).get(0);
        UUID pending = get(outbox.earliest(claim, 1)).get(0).id();
        get(outbox.settle(new Settlement(
                claim,
                List.of(new Settlement.Settled(pending, true, next, List.of())),
                Optional.of(new Attempt(now, new Outcome.Delivered("250 OK"))),
                claim.pace(),
                Optional.empty(),
                Optional.empty())));
    }

    private record Kept(long transitions, long notifications, long attempts) {}

    private Kept kept() {
        return new Kept(count("transition"), count("notification"), count("attempt"));
    }

    private long count(String table) {
        return get(pool.query("SELECT count(*) FROM notification." + table).execute())
                .iterator()
                .next()
                .getLong(0);
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
