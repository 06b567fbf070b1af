package tocsin.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.Examples;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryOutcome;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.NotKept;
import tocsin.notification.delivery.Planned;
import tocsin.notification.delivery.wiring.DeliverySettings;
import tocsin.notification.recipient.Recipient;
import tocsin.notification.transition.TransitionDocument;

/** The outbox on a real database, with virtual time, and with no courier that would come in between. */
@QuarkusTest
@TestProfile(OutboxTest.NoCourier.class)
@WithTestResource(EmbeddedParts.class)
class OutboxTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:06Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final DeliveryOutcome SENT = new DeliveryOutcome.Delivered("250 OK");

    @Inject
    Pool pool;

    @Inject
    DeliverySettings settings;

    private Instant now = START;
    private SqlOutbox outbox;

    @BeforeEach
    void begin() {
        outbox = new SqlOutbox(pool, () -> now, settings);
        get(pool.query("TRUNCATE notification.transition CASCADE").execute());
    }

    @Test
    void what_is_there_already_stays_as_it_is() {
        Planned plan = plan(START, "a@acme.example", "b@acme.example");

        assertThat(get(outbox.add(List.of(plan)))).isEqualTo(2);
        assertThat(get(outbox.add(List.of(plan, plan)))).isZero();
    }

    @Test
    void all_are_kept_or_none() {
        ObjectNode good = Examples.to(Examples.firing(), "a@acme.example");
        ObjectNode bad = Examples.to(Examples.firing(), "b@acme.example").put("company", "a\u0000b");

        assertThatThrownBy(() -> get(outbox.add(List.of(plan(good), plan(bad)))))
                .isInstanceOf(NotKept.class);

        assertThat(get(outbox.claim(9))).isEmpty();
    }

    @Test
    void what_is_claimed_is_nobody_elses_until_its_lease_ends() {
        add(START, "a@acme.example");
        Claim first = get(outbox.claim(9)).get(0);

        now = START.plus(LEASE).minusMillis(1);
        assertThat(get(outbox.claim(9))).isEmpty();

        now = START.plus(LEASE);
        Claim second = get(outbox.claim(9)).get(0);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(get(record(first, new DeliveryState.Sent()))).isFalse();
        assertThat(get(record(second, new DeliveryState.Sent()))).isTrue();
        assertThat(attempts(first.id())).isEqualTo(1);
    }

    @Test
    void what_is_recorded_is_claimed_again_only_when_it_is_due() {
        add(START, "a@acme.example");
        Claim claim = get(outbox.claim(9)).get(0);
        assertThat(claim.state()).isEqualTo(new DeliveryState.Queued(START));
        DeliveryState.Retrying retrying = new DeliveryState.Retrying(1, START.plusSeconds(2), "451 busy");
        get(record(claim, retrying));

        now = START.plusSeconds(1);
        assertThat(get(outbox.claim(9))).isEmpty();

        now = START.plusSeconds(2);
        assertThat(get(outbox.claim(9))).extracting(Claim::state).containsExactly(retrying);
    }

    @Test
    void no_message_overtakes_an_earlier_one_to_the_same_recipient() {
        add(START.plusSeconds(1), "a@acme.example", "b@acme.example");
        add(START, "a@acme.example");

        List<Claim> firstRound = get(outbox.claim(9));
        assertThat(recipients(firstRound)).containsExactlyInAnyOrder("a@acme.example", "b@acme.example");
        Claim earlier = of("a@acme.example", firstRound);
        get(record(earlier, new DeliveryState.Retrying(1, START.plusSeconds(5), "451 busy")));

        assertThat(get(outbox.claim(9))).isEmpty();

        now = START.plusSeconds(5);
        Claim again = of("a@acme.example", get(outbox.claim(9)));
        assertThat(again.id()).isEqualTo(earlier.id());
        get(record(again, new DeliveryState.Dead("given up")));
        assertThat(of("a@acme.example", get(outbox.claim(9))).id()).isNotEqualTo(earlier.id());
    }

    @Test
    void a_test_is_told_beside_what_happens_under_the_same_id() {
        ObjectNode transition = Examples.to(Examples.firing(), "a@acme.example");
        Planned pretended = test(transition.put("title", "Pretended"));
        get(outbox.add(List.of(pretended)));
        Planned real = plan(transition.put("title", "Real"));
        get(outbox.add(List.of(real)));

        Claim first = get(outbox.claim(9)).get(0);
        get(record(first, new DeliveryState.Sent()));
        Claim second = get(outbox.claim(9)).get(0);

        assertThat(List.of(first.test(), second.test())).containsExactly(true, false);
        assertThat(first.document()).isEqualTo(pretended.document().text());
        assertThat(second.document()).isEqualTo(real.document().text());
    }

    @Test
    void says_how_far_notifications_are() {
        Planned plan = plan(START, "a@acme.example", "b@acme.example");
        get(outbox.add(List.of(plan)));
        Claim sent = of("a@acme.example", get(outbox.claim(9)));
        get(record(sent, new DeliveryState.Sent()));
        UUID waiting = plan.notifications().get(1).id();

        assertThat(get(outbox.states(List.of(sent.id(), waiting, UUID.randomUUID()))))
                .isEqualTo(Map.of(sent.id(), new DeliveryState.Sent(), waiting, new DeliveryState.Queued(START)));
    }

    @Test
    void no_more_is_claimed_than_asked_for() {
        add(START, "a@acme.example", "b@acme.example", "c@acme.example");

        assertThat(get(outbox.claim(2))).hasSize(2);
        assertThat(get(outbox.claim(2))).hasSize(1);
    }

    @Test
    void two_workers_never_have_the_same_notification() {
        add(START, IntStream.range(0, 200).mapToObj(i -> i + "@acme.example").toArray(String[]::new));
        SqlOutbox other = new SqlOutbox(pool, () -> now, settings);

        List<Uni<List<Claim>>> claims = IntStream.range(0, 40)
                .mapToObj(i -> (i % 2 == 0 ? outbox : other).claim(7))
                .toList();
        List<List<Claim>> taken = get(Uni.join().all(claims).andFailFast());

        Set<UUID> ids = new HashSet<>();
        taken.forEach(
                some -> some.forEach(claim -> assertThat(ids.add(claim.id())).isTrue()));
        assertThat(ids).hasSize(200);
    }

    private void add(Instant at, String... recipients) {
        get(outbox.add(List.of(plan(at, recipients))));
    }

    private static Planned plan(Instant at, String... recipients) {
        return plan(Examples.to(Examples.firing(), recipients).put("at", at.toString()));
    }

    private static Planned test(ObjectNode transition) {
        Planned plan = plan(transition);
        return new Planned(plan.document(), true, plan.notifications());
    }

    private static Planned plan(ObjectNode transition) {
        TransitionDocument document = new TransitionDocument(Examples.transition(transition), transition.toString());
        return new Planned(
                document,
                false,
                document.transition().recipients().stream()
                        .map(to -> new Planned.Notification(
                                UUID.randomUUID(), Recipient.of(to), new DeliveryState.Queued(START)))
                        .toList());
    }

    private Uni<Boolean> record(Claim claim, DeliveryState next) {
        return outbox.record(claim, new Attempt(now, SENT), next);
    }

    private long attempts(UUID notification) {
        return get(pool.preparedQuery("SELECT count(*) FROM notification.attempt WHERE notification_id = $1")
                        .execute(Tuple.of(notification)))
                .iterator()
                .next()
                .getLong(0);
    }

    private static List<String> recipients(List<Claim> claims) {
        return claims.stream().map(claim -> claim.recipient().address()).toList();
    }

    private static Claim of(String recipient, List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.recipient().address().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }

    /** Switches off what would take notifications, or forget them, by itself. */
    public static final class NoCourier implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tocsin.delivery.tick", "off", "tocsin.notifications.forget-every", "off");
        }
    }
}
