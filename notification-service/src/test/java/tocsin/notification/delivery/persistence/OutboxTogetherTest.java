package tocsin.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.channel.Outcome;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Demand;
import tocsin.notification.delivery.Pending;
import tocsin.notification.delivery.Plans;
import tocsin.notification.delivery.Settlement;
import tocsin.notification.delivery.Stage;
import tocsin.notification.delivery.Step;
import tocsin.notification.delivery.wiring.DeliverySettings;

/** Many mailboxes at the same moment, on a real database: what is asked and recorded together is each one's own. */
@QuarkusTest
@TestProfile(OutboxTest.NoCourier.class)
@WithTestResource(EmbeddedParts.class)
class OutboxTogetherTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:06Z");
    private static final int MANY = 120;

    @Inject
    Pool pool;

    @Inject
    DeliverySettings settings;

    private SqlOutbox outbox;

    @BeforeEach
    void begin() {
        outbox = new SqlOutbox(pool, () -> START, settings);
        get(pool.query("TRUNCATE notification.transition, notification.mailbox, notification.destination CASCADE")
                .execute());
    }

    @Test
    void each_mailbox_tells_what_waits_in_it_and_no_more_than_is_asked_for() {
        IntStream.range(0, 3).forEach(i -> add(addresses()));
        List<Claim> claims = claim();

        List<List<Pending>> earliest = all(claims, claim -> outbox.earliest(claim, 1 + place(claim) % 2));

        assertThat(claims).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(recipients(earliest.get(i)))
                    .hasSize(1 + place(claims.get(i)) % 2)
                    .containsOnly(claims.get(i).recipient().address());
        }
    }

    @Test
    void what_came_of_each_is_recorded_and_an_overtaken_one_or_one_that_cannot_be_takes_no_other_with_it() {
        add(addresses());
        List<Claim> claims = new ArrayList<>(claim());
        List<Pending> pending = all(claims, claim -> outbox.earliest(claim, 1)).stream()
                .map(one -> one.get(0))
                .toList();
        List<Settlement> settlements = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            settlements.add(settlement(overtaken(claims.get(i), i == 50), pending.get(i), i == 70 ? "a\0b" : "word"));
        }

        List<Optional<Boolean>> held = all(
                settlements,
                one -> outbox.settle(one).map(Optional::of).onFailure().recoverWithItem(Optional.empty()));

        List<Optional<Boolean>> expected = new ArrayList<>(Collections.nCopies(MANY, Optional.of(true)));
        expected.set(50, Optional.of(false));
        expected.set(70, Optional.empty());
        assertThat(held).isEqualTo(expected);
        assertThat(waiting()).containsOnlyKeys(address(claims.get(50)), address(claims.get(70)));
        assertThat(attempts()).isEqualTo(MANY - 2);
    }

    @Test
    void those_who_add_and_those_who_record_never_wait_for_each_other_in_a_circle() {
        List<String> backwards = new ArrayList<>(List.of(addresses()));
        Collections.reverse(backwards);
        add(addresses());
        for (int round = 0; round < 10; round++) {
            List<Claim> claims = new ArrayList<>(claim());
            Collections.shuffle(claims);
            List<List<Pending>> pending = all(claims, claim -> outbox.earliest(claim, 1));

            List<Uni<Void>> atOnce = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                atOnce.add(
                        outbox.settle(settlement(claims.get(i), pending.get(i).get(0), "word"))
                                .replaceWithVoid());
            }
            atOnce.add(outbox.add(List.of(Plans.firing(START, backwards.toArray(String[]::new))))
                    .replaceWithVoid());
            get(Uni.join().all(atOnce).andFailFast());
        }

        assertThat(waiting()).hasSize(MANY).allSatisfy((address, number) -> assertThat(number)
                .isEqualTo(1));
    }

    private static String[] addresses() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> (i % 2 == 0 ? "a" : "B") + "-" + i + "@acme.example")
                .toArray(String[]::new);
    }

    private static int place(Claim claim) {
        return Integer.parseInt(address(claim).replaceAll("\\D", ""));
    }

    private static String address(Claim claim) {
        return claim.recipient().address();
    }

    private void add(String... recipients) {
        get(outbox.add(List.of(Plans.firing(START, recipients))));
    }

    private List<Claim> claim() {
        return get(outbox.claim(new Demand("email", 2 * MANY, "", Set.of())));
    }

    private static Claim overtaken(Claim claim, boolean really) {
        return really
                ? new Claim(
                        claim.recipient(),
                        UUID.randomUUID(),
                        claim.destination(),
                        claim.failures(),
                        claim.company(),
                        claim.waiting(),
                        claim.pace())
                : claim;
    }

    private static Settlement settlement(Claim claim, Pending pending, String why) {
        Step step = new Step(START, Stage.DELIVER, why);
        return new Settlement(
                claim,
                List.of(new Settlement.Settled(pending.id(), true, new DeliveryState.Sent(), List.of(step))),
                Optional.of(new Attempt(START, new Outcome.Delivered("250 OK"))),
                claim.pace(),
                Optional.empty(),
                Optional.empty());
    }

    /** Recipients of notifications, by the rows. */
    private List<String> recipients(List<Pending> pending) {
        Map<UUID, String> all = new HashMap<>();
        get(pool.query("SELECT id, recipient FROM notification.notification").execute())
                .forEach(row -> all.put(row.getUUID(0), row.getString(1)));
        return pending.stream().map(one -> all.get(one.id())).toList();
    }

    private Map<String, Integer> waiting() {
        Map<String, Integer> waiting = new HashMap<>();
        get(pool.query("SELECT recipient, waiting FROM notification.mailbox WHERE waiting > 0")
                        .execute())
                .forEach(row -> waiting.put(row.getString(0), row.getInteger(1)));
        return waiting;
    }

    private long attempts() {
        return StreamSupport.stream(
                        get(pool.query("SELECT FROM notification.attempt").execute())
                                .spliterator(),
                        false)
                .count();
    }

    private static <Q, A> List<A> all(List<Q> questions, Function<Q, Uni<A>> asking) {
        return get(Uni.join().all(questions.stream().map(asking).toList()).andFailFast());
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
