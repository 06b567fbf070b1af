package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.FakeChannel;
import tocsin.notification.channel.Outcome;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Message;

class CourierTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final Outcome DELIVERED = new Outcome.Delivered("250 OK");
    private static final CourierRules RULES = new CourierRules(
            new CourierLimits(2, 2, Duration.ofMillis(200), Duration.ofMillis(500)),
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), 3, () -> 0),
            new Rest(5, Duration.ofSeconds(2), Duration.ofMinutes(1)),
            new RateLimit(5, Duration.ofMinutes(1), 10, 1000));
    private static final Composer WRITES = documents ->
            Uni.createFrom().item(new Composition(new Message("Low ASR", "text"), "alert", Optional.empty()));

    private final FakeOutbox outbox = new FakeOutbox();
    private final List<String> watched = new CopyOnWriteArrayList<>();

    @Test
    void carries_everything_that_is_due_and_records_every_attempt() {
        outbox.fill("a@acme.example");
        outbox.fill("b@acme.example");

        courier(sending(Uni.createFrom().item(DELIVERED))).wake();

        assertThat(outbox.settled)
                .extracting(settlement -> settlement.claim().recipient().address(), Settlement::attempt)
                .containsExactly(
                        tuple("a@acme.example", Optional.of(new Attempt(NOW, DELIVERED))),
                        tuple("b@acme.example", Optional.of(new Attempt(NOW, DELIVERED))));
        assertThat(outbox.states()).containsExactly(new DeliveryState.Sent(), new DeliveryState.Sent());
        assertThat(watched).containsExactly("settled", "settled");
    }

    @Test
    void has_no_more_in_hand_than_it_may_and_goes_on_when_a_hand_is_free() {
        List<UniEmitter<? super Outcome>> underWay = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            outbox.fill(i + "@acme.example");
        }

        courier(sending(Uni.createFrom().emitter(underWay::add))).wake();
        assertThat(underWay).hasSize(2);

        underWay.get(1).complete(DELIVERED);
        assertThat(underWay).hasSize(3);

        for (int i : new int[] {0, 2, 3, 4}) {
            underWay.get(i).complete(DELIVERED);
        }
        assertThat(outbox.settled).hasSize(5);
    }

    @Test
    void a_failure_is_retried_later() {
        outbox.fill("a@acme.example");

        courier(sending(Uni.createFrom().failure(new IllegalStateException("Connection refused"))))
                .wake();

        assertThat(outbox.states())
                .containsExactly(new DeliveryState.Retrying(1, NOW.plusSeconds(1), "Connection refused"));
    }

    @Test
    void a_server_that_never_answers_counts_as_a_failure() {
        outbox.fill("a@acme.example");

        courier(sending(Uni.createFrom().nothing())).wake();

        await().untilAsserted(() -> assertThat(outbox.states())
                .containsExactly(new DeliveryState.Retrying(1, NOW.plusSeconds(1), "no answer within 200 ms")));
    }

    @Test
    void what_cannot_be_read_or_written_is_due_again_in_a_moment() {
        Claim claim = outbox.fill("a@acme.example");
        Composer broken = documents -> Uni.createFrom().failure(new IllegalStateException("no memory"));

        courier(broken, sending(Uni.createFrom().item(DELIVERED))).wake();

        assertThat(outbox.settled)
                .containsExactly(new Settlement(
                        claim,
                        List.of(),
                        Optional.empty(),
                        claim.pace(),
                        Optional.of(new Portion.Later(NOW.plusSeconds(1), "not prepared: no memory")),
                        Optional.empty()));
        assertThat(watched).containsExactly("not prepared", "settled");
    }

    @Test
    void what_was_sent_is_recorded_as_soon_as_the_database_is_back_and_not_sent_twice() {
        outbox.fill("a@acme.example");
        List<UUID> sent = new ArrayList<>();
        Courier courier = courier(dispatch -> {
            sent.add(dispatch.id());
            outbox.failuresToCome.set(2);
            return Uni.createFrom().item(DELIVERED);
        });

        courier.wake();

        await().untilAsserted(() -> assertThat(outbox.settled).hasSize(1));
        assertThat(sent).hasSize(1);
    }

    @Test
    void what_cannot_be_recorded_within_its_lease_is_reported() {
        outbox.fill("a@acme.example");
        Courier courier = courier(dispatch -> {
            outbox.failuresToCome.set(Integer.MAX_VALUE);
            return Uni.createFrom().item(DELIVERED);
        });

        courier.wake();

        await().untilAsserted(() -> assertThat(watched).contains("not recorded"));
    }

    @Test
    void an_attempt_after_its_lease_is_reported() {
        outbox.fill("a@acme.example");
        outbox.overtaken = true;

        courier(sending(Uni.createFrom().item(DELIVERED))).wake();

        assertThat(watched).containsExactly("overtaken");
    }

    @Test
    void a_database_out_of_reach_is_reported_and_the_next_call_tries_again() {
        outbox.fill("a@acme.example");
        outbox.failuresToCome.set(1);
        Courier courier = courier(sending(Uni.createFrom().item(DELIVERED)));

        courier.wake();
        assertThat(watched).containsExactly("not claimed");

        courier.wake();
        assertThat(outbox.settled).hasSize(1);
    }

    @Test
    void a_destination_that_fills_its_hands_is_passed_over() {
        List<UniEmitter<? super Outcome>> underWay = new ArrayList<>();
        outbox.fill("a@acme.example");
        CourierRules narrow = new CourierRules(
                new CourierLimits(2, 1, Duration.ofMillis(200), Duration.ofMillis(500)),
                RULES.retry(),
                RULES.rest(),
                RULES.rate());

        Courier courier = courier(WRITES, sending(Uni.createFrom().emitter(underWay::add)), narrow);

        courier.wake();
        courier.wake();
        underWay.get(0).complete(DELIVERED);

        assertThat(outbox.demands)
                .containsExactly(
                        new Demand("email", 2, "", Set.of()),
                        new Demand("email", 1, "", Set.of("smtp")),
                        new Demand("email", 2, "", Set.of()));
    }

    @Test
    void what_waits_beyond_a_full_destination_is_looked_for_once_and_again_when_somebody_calls() {
        List<UniEmitter<? super Outcome>> underWay = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            outbox.fill(i + "@acme.example");
        }
        CourierRules narrow = new CourierRules(
                new CourierLimits(4, 2, Duration.ofMillis(200), Duration.ofMillis(500)),
                RULES.retry(),
                RULES.rest(),
                RULES.rate());
        Courier courier = courier(WRITES, sending(Uni.createFrom().emitter(underWay::add)), narrow);
        courier.wake();
        outbox.demands.clear();

        underWay.get(0).complete(DELIVERED);
        underWay.get(1).complete(DELIVERED);
        assertThat(outbox.demands)
                .containsExactly(
                        new Demand("email", 1, "acme", Set.of("smtp")), new Demand("email", 1, "", Set.of("smtp")));

        courier.wake();
        assertThat(outbox.demands)
                .endsWith(new Demand("email", 1, "", Set.of("smtp")), new Demand("email", 2, "", Set.of("smtp")))
                .hasSize(3);

        underWay.get(2).complete(DELIVERED);
        underWay.get(3).complete(DELIVERED);
        assertThat(outbox.demands)
                .endsWith(
                        new Demand("email", 2, "", Set.of("smtp")),
                        new Demand("email", 3, "", Set.of()),
                        new Demand("email", 4, "", Set.of()))
                .hasSize(5);
    }

    @Test
    void at_rest_it_takes_nothing_more_and_finishes_what_it_has() {
        List<UniEmitter<? super Outcome>> underWay = new ArrayList<>();
        outbox.fill("a@acme.example");
        Courier courier = courier(sending(Uni.createFrom().emitter(underWay::add)));
        courier.wake();

        courier.rest();
        outbox.fill("b@acme.example");
        courier.wake();
        assertThat(courier.atRest()).isFalse();

        underWay.get(0).complete(DELIVERED);
        assertThat(courier.atRest()).isTrue();
        assertThat(outbox.settled).hasSize(1);
        assertThat(underWay).hasSize(1);
    }

    private Courier courier(Function<Dispatch, Uni<Outcome>> sending) {
        return courier(WRITES, sending);
    }

    private Courier courier(Composer composer, Function<Dispatch, Uni<Outcome>> sending) {
        return courier(composer, sending, RULES);
    }

    private Courier courier(Composer composer, Function<Dispatch, Uni<Outcome>> sending, CourierRules rules) {
        InstantSource clock = InstantSource.fixed(NOW);
        Pipeline pipeline = new Pipeline(
                FakeChannel.email(sending),
                outbox,
                now -> Uni.createFrom().item(List.of()),
                FakeConfirmations.NOBODY_IS_ASKED,
                composer,
                rules,
                clock);
        return new Courier("email", outbox, pipeline, rules, clock, new NotedWatch(watched));
    }

    private static Function<Dispatch, Uni<Outcome>> sending(Uni<Outcome> outcome) {
        return dispatch -> outcome;
    }

    private record NotedWatch(List<String> notes) implements DeliveryWatch {

        @Override
        public void settled(Settlement settlement, boolean held) {
            notes.add(held ? "settled" : "overtaken");
        }

        @Override
        public void notRecorded(Settlement settlement, Throwable failure) {
            notes.add("not recorded");
        }

        @Override
        public void notPrepared(Claim claim, Throwable failure) {
            notes.add("not prepared");
        }

        @Override
        public void notClaimed(Throwable failure) {
            notes.add("not claimed");
        }
    }
}
