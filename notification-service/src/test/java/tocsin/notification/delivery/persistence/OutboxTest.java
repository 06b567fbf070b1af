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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.Examples;
import tocsin.notification.channel.Outcome;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Demand;
import tocsin.notification.delivery.NotKept;
import tocsin.notification.delivery.Pace;
import tocsin.notification.delivery.Pending;
import tocsin.notification.delivery.Planned;
import tocsin.notification.delivery.Plans;
import tocsin.notification.delivery.Portion;
import tocsin.notification.delivery.Settlement;
import tocsin.notification.delivery.Stage;
import tocsin.notification.delivery.Step;
import tocsin.notification.delivery.wiring.DeliverySettings;

/** The outbox on a real database, with virtual time, and with no courier that would come in between. */
@QuarkusTest
@TestProfile(OutboxTest.NoCourier.class)
@WithTestResource(EmbeddedParts.class)
class OutboxTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:06Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Outcome SENT = new Outcome.Delivered("250 OK");
    private static final String A = "a@acme.example";
    private static final String B = "b@acme.example";

    @Inject
    Pool pool;

    @Inject
    DeliverySettings settings;

    private Instant now = START;
    private SqlOutbox outbox;

    @BeforeEach
    void begin() {
        outbox = new SqlOutbox(pool, () -> now, settings);
        get(pool.query("TRUNCATE notification.transition, notification.mailbox, notification.destination CASCADE")
                .execute());
    }

    @Test
    void what_is_there_already_stays_as_it_is() {
        Planned plan = Plans.firing(START, A, B);

        assertThat(get(outbox.add(List.of(plan)))).isEqualTo(2);
        assertThat(get(outbox.add(List.of(plan)))).isZero();
        assertThat(claim()).extracting(Claim::waiting).containsExactly(1, 1);
    }

    @Test
    void a_time_that_the_database_does_not_know_is_refused_for_good() {
        Planned bad = Plans.of(Examples.to(Examples.firing(), A), new DeliveryState.Queued(Instant.MAX));

        assertThatThrownBy(() -> get(outbox.add(List.of(bad)))).isInstanceOf(NotKept.class);
    }

    @Test
    void all_are_kept_or_none() {
        ObjectNode bad = Examples.to(Examples.firing(), B).put("company", "a\u0000b");

        assertThatThrownBy(() -> get(
                        outbox.add(List.of(Plans.firing(START, A), Plans.of(bad, new DeliveryState.Queued(START))))))
                .isInstanceOf(NotKept.class);

        assertThat(claim()).isEmpty();
    }

    @Test
    void what_is_claimed_is_nobody_elses_until_its_lease_ends() {
        add(START, A);
        Claim first = claim().get(0);

        now = START.plus(LEASE).minusMillis(1);
        assertThat(claim()).isEmpty();

        now = START.plus(LEASE);
        Claim second = claim().get(0);
        assertThat(second.recipient()).isEqualTo(first.recipient());
        Pending pending = earliest(first);
        assertThat(settle(first, pending, new DeliveryState.Sent())).isFalse();
        assertThat(settle(second, pending, new DeliveryState.Sent())).isTrue();
        assertThat(attempts(pending.id())).isEqualTo(1);
        assertThat(claim()).isEmpty();
    }

    @Test
    void what_is_recorded_is_claimed_again_only_when_it_is_due() {
        add(START, A);
        Claim claim = claim().get(0);
        assertThat(earliest(claim).state()).isEqualTo(new DeliveryState.Queued(START));
        DeliveryState.Retrying retrying = new DeliveryState.Retrying(1, START.plusSeconds(2), "451 busy");
        settle(claim, earliest(claim), retrying);

        now = START.plusSeconds(1);
        assertThat(claim()).isEmpty();

        now = START.plusSeconds(2);
        assertThat(earliest(claim().get(0)).state()).isEqualTo(retrying);
    }

    @Test
    void no_message_overtakes_an_earlier_one_to_the_same_recipient() {
        add(START.plusSeconds(1), A, B);
        add(START, A);

        List<Claim> firstRound = claim();
        assertThat(recipients(firstRound)).containsExactlyInAnyOrder(A, B);
        Claim claim = of(A, firstRound);
        Pending earlier = earliest(claim);
        settle(claim, earlier, new DeliveryState.Retrying(1, START.plusSeconds(5), "451 busy"));
        add(START.plusSeconds(2), A);
        assertThat(claim()).isEmpty();

        now = START.plusSeconds(5);
        Claim again = of(A, claim());
        assertThat(again.waiting()).isEqualTo(3);
        assertThat(earliest(again).id()).isEqualTo(earlier.id());
        settle(again, earlier, new DeliveryState.Dead("given up"));
        assertThat(earliest(of(A, claim())).id()).isNotEqualTo(earlier.id());
    }

    @Test
    void what_comes_while_a_mailbox_is_claimed_is_due_when_it_is_given_back() {
        add(START, A);
        Claim claim = claim().get(0);
        Pending first = earliest(claim);
        add(START.plusSeconds(1), A);

        settle(claim, first, new DeliveryState.Sent());

        Claim next = claim().get(0);
        assertThat(next.waiting()).isEqualTo(1);
        assertThat(earliest(next).id()).isNotEqualTo(first.id());
    }

    @Test
    void many_are_settled_at_once() {
        add(START, A);
        add(START.plusSeconds(1), A);
        add(START.plusSeconds(2), A);
        Claim claim = claim().get(0);
        List<Pending> all = get(outbox.earliest(claim, 9));
        Step silenced = new Step(now, Stage.SILENCE, "silenced");

        get(outbox.settle(new Settlement(
                claim,
                List.of(
                        new Settlement.Settled(
                                all.get(0).id(), false, new DeliveryState.Silenced("at night"), List.of(silenced)),
                        new Settlement.Settled(all.get(1).id(), true, new DeliveryState.Sent(), List.of()),
                        new Settlement.Settled(all.get(2).id(), true, new DeliveryState.Sent(), List.of())),
                Optional.of(new Attempt(now, SENT)),
                new Pace(now, 1),
                Optional.empty(),
                Optional.empty())));

        assertThat(get(outbox.states(all.stream().map(Pending::id).toList())).values())
                .containsExactlyInAnyOrder(
                        new DeliveryState.Silenced("at night"), new DeliveryState.Sent(), new DeliveryState.Sent());
        assertThat(all.stream().map(Pending::id).map(this::attempts)).containsExactly(0L, 1L, 1L);
        assertThat(claim()).isEmpty();
        add(START.plusSeconds(3), A);
        assertThat(claim()).extracting(Claim::pace).containsExactly(new Pace(now, 1));
    }

    @Test
    void what_is_held_back_waits_until_then() {
        add(START, A);
        Claim claim = claim().get(0);

        get(outbox.settle(new Settlement(
                claim,
                List.of(),
                Optional.empty(),
                new Pace(START, 10),
                Optional.of(new Portion.Later(START.plusSeconds(40), "too many")),
                Optional.empty())));

        now = START.plusSeconds(39);
        assertThat(claim()).isEmpty();
        now = START.plusSeconds(40);
        assertThat(claim()).extracting(Claim::pace).containsExactly(new Pace(START, 10));
    }

    @Test
    void a_destination_that_rests_is_left_alone_by_everybody_and_forgotten_when_it_is_back() {
        add(START, A, B);
        Claim claim = of(A, claim());
        Pending pending = earliest(claim);
        DeliveryState retrying = new DeliveryState.Retrying(1, START.plusSeconds(1), "refused");
        get(outbox.settle(settlement(
                claim,
                pending,
                retrying,
                new Settlement.Health.Failing(Optional.of(START.plusSeconds(60)), "refused"))));

        now = START.plusSeconds(59);
        assertThat(claim()).isEmpty();

        now = START.plusSeconds(60);
        List<Claim> back = claim();
        assertThat(back).extracting(Claim::failures).containsExactly(1, 1);
        Claim again = of(A, back);
        get(outbox.settle(settlement(again, pending, new DeliveryState.Sent(), new Settlement.Health.Back())));
        add(START.plusSeconds(70), A);
        assertThat(claim()).extracting(Claim::failures).containsExactly(0);
    }

    @Test
    void a_mailbox_whose_count_is_wrong_is_counted_anew() {
        add(START, A);
        get(pool.query("UPDATE notification.mailbox SET waiting = 7").execute());
        Claim claim = claim().get(0);
        settle(claim, earliest(claim), new DeliveryState.Sent());
        Claim empty = claim().get(0);
        assertThat(get(outbox.earliest(empty, 1))).isEmpty();

        get(outbox.settle(
                new Settlement(empty, List.of(), Optional.empty(), empty.pace(), Optional.empty(), Optional.empty())));

        assertThat(claim()).isEmpty();
        add(START, A);
        assertThat(claim()).extracting(Claim::waiting).containsExactly(1);
    }

    @Test
    void a_reset_goes_on_from_the_message_that_it_fired() {
        ObjectNode firing = Examples.to(Examples.firing(), A).put("at", START.toString());
        ObjectNode reset = Examples.to(Examples.firing(), A)
                .put("cause", "recovered")
                .put("at", START.plusSeconds(60).toString());
        add(firing);
        Claim claim = claim().get(0);
        Pending fired = earliest(claim);
        settle(claim, fired, new DeliveryState.Sent());
        add(reset);

        assertThat(fired.thread()).isEmpty();
        assertThat(earliest(claim().get(0)).thread()).contains(fired.id());
    }

    @Test
    void companies_take_turns_however_much_waits_for_one() {
        IntStream.range(0, 8).forEach(i -> add(ofCompany("acme").apply(i + "@acme.example")));
        add(ofCompany("globex").apply("noc@globex.example"));
        add(ofCompany("initech").apply("noc@initech.example"));

        List<Claim> first = get(outbox.claim(new Demand("email", 4, "", Set.of())));
        List<Claim> one = get(outbox.claim(new Demand("email", 1, "acme", Set.of())));
        List<Claim> beyond = get(outbox.claim(new Demand("email", 1, "zeta", Set.of())));

        assertThat(first).extracting(Claim::company).containsExactlyInAnyOrder("acme", "acme", "globex", "initech");
        assertThat(one).isEmpty();
        assertThat(beyond).isEmpty();
        assertThat(get(outbox.claim(new Demand("email", 9, "", Set.of()))))
                .hasSize(5)
                .allSatisfy(claim -> assertThat(claim.company()).isEqualTo("acme"));
    }

    @Test
    void a_channel_gets_its_own_and_nothing_by_a_destination_that_is_full() {
        add(START, A, "https://hooks.acme.example/a");

        assertThat(get(outbox.claim(new Demand("email", 9, "", Set.of("smtp")))))
                .isEmpty();
        assertThat(recipients(get(outbox.claim(new Demand("webhook", 9, "", Set.of("smtp"))))))
                .containsExactly("https://hooks.acme.example/a");
        assertThat(recipients(claim())).containsExactly(A);
    }

    @Test
    void a_test_is_told_beside_what_happens_under_the_same_id() {
        ObjectNode transition = Examples.to(Examples.firing(), A).put("at", START.toString());
        Planned pretended = Plans.test(Plans.of(transition.put("title", "Pretended"), new DeliveryState.Queued(START)));
        get(outbox.add(List.of(pretended)));
        Planned real = Plans.of(transition.put("title", "Real"), new DeliveryState.Queued(START));
        get(outbox.add(List.of(real)));

        List<Pending> both = get(outbox.earliest(claim().get(0), 9));

        assertThat(both).extracting(Pending::test).containsExactly(true, false);
        assertThat(both)
                .extracting(Pending::document)
                .containsExactly(pretended.document().text(), real.document().text());
    }

    @Test
    void says_how_far_notifications_are() {
        Planned plan = Plans.firing(START, A, B);
        get(outbox.add(List.of(plan)));
        Claim claim = of(A, claim());
        UUID sent = earliest(claim).id();
        settle(claim, earliest(claim), new DeliveryState.Sent());
        UUID waiting = plan.notifications().get(1).id();

        assertThat(get(outbox.states(List.of(sent, waiting, UUID.randomUUID()))))
                .isEqualTo(Map.of(sent, new DeliveryState.Sent(), waiting, new DeliveryState.Queued(START)));
    }

    @Test
    void two_workers_never_have_the_same_mailbox() {
        add(START, IntStream.range(0, 200).mapToObj(i -> i + "@acme.example").toArray(String[]::new));
        SqlOutbox other = new SqlOutbox(pool, () -> now, settings);

        List<Uni<List<Claim>>> claims = IntStream.range(0, 80)
                .mapToObj(i -> (i % 2 == 0 ? outbox : other).claim(new Demand("email", 7, "", Set.of())))
                .toList();
        List<List<Claim>> taken = get(Uni.join().all(claims).andFailFast());

        List<String> all =
                taken.stream().flatMap(some -> recipients(some).stream()).toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(200);
    }

    private static ToTransition ofCompany(String company) {
        return recipient -> Examples.to(Examples.firing(), recipient)
                .put("company", company)
                .put("at", START.toString());
    }

    private interface ToTransition {
        ObjectNode apply(String recipient);
    }

    private void add(ObjectNode transition) {
        get(outbox.add(List.of(Plans.of(transition, new DeliveryState.Queued(START)))));
    }

    private void add(Instant at, String... recipients) {
        add(Examples.to(Examples.firing(), recipients).put("at", at.toString()));
    }

    private List<Claim> claim() {
        return get(outbox.claim(new Demand("email", 9, "", Set.of())));
    }

    private Pending earliest(Claim claim) {
        return get(outbox.earliest(claim, 1)).get(0);
    }

    private boolean settle(Claim claim, Pending pending, DeliveryState next) {
        return get(outbox.settle(settlement(claim, pending, next, null)));
    }

    private Settlement settlement(Claim claim, Pending pending, DeliveryState next, Settlement.Health health) {
        return new Settlement(
                claim,
                List.of(new Settlement.Settled(pending.id(), true, next, List.of())),
                Optional.of(new Attempt(now, SENT)),
                claim.pace(),
                Optional.empty(),
                Optional.ofNullable(health));
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
