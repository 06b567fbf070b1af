package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Message;
import tocsin.notification.recipient.Channel;

class CourierTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final DeliveryOutcome DELIVERED = new DeliveryOutcome.Delivered("250 OK");
    private static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), 3, () -> 0);

    private final FakeOutbox outbox = new FakeOutbox();
    private final List<String> watched = new CopyOnWriteArrayList<>();

    @Test
    void carries_everything_that_is_due_and_records_every_attempt() {
        List<Claim> claims = List.of(outbox.fill("a@acme.example"), outbox.fill("b@acme.example"));

        courier(2, sending(Uni.createFrom().item(DELIVERED))).wake();

        assertThat(outbox.recorded)
                .containsExactlyElementsOf(claims.stream()
                        .map(claim ->
                                new FakeOutbox.Recorded(claim, new Attempt(NOW, DELIVERED), new DeliveryState.Sent()))
                        .toList());
        assertThat(watched).containsExactly("EMAIL delivered", "EMAIL delivered");
    }

    @Test
    void what_is_sent_as_a_test_is_marked() {
        outbox.fill("a@acme.example", true);
        List<Message> sent = new ArrayList<>();

        courier(1, new FakeSender((id, address, message) -> {
                    sent.add(message);
                    return Uni.createFrom().item(DELIVERED);
                }))
                .wake();

        assertThat(sent).containsExactly(new Message("Low ASR", "text").asTest());
    }

    @Test
    void has_no_more_in_hand_than_it_may_and_goes_on_when_a_hand_is_free() {
        List<UniEmitter<? super DeliveryOutcome>> underWay = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            outbox.fill(i + "@acme.example");
        }

        courier(2, sending(Uni.createFrom().emitter(underWay::add))).wake();
        assertThat(underWay).hasSize(2);

        underWay.get(1).complete(DELIVERED);
        assertThat(underWay).hasSize(3);

        for (int i : new int[] {0, 2, 3, 4}) {
            underWay.get(i).complete(DELIVERED);
        }
        assertThat(outbox.recorded).hasSize(5);
    }

    @Test
    void a_failure_is_retried_later() {
        outbox.fill("a@acme.example");

        courier(1, sending(Uni.createFrom().failure(new IllegalStateException("Connection refused"))))
                .wake();

        assertThat(outbox.recorded)
                .extracting(FakeOutbox.Recorded::next)
                .containsExactly(new DeliveryState.Retrying(1, NOW.plusSeconds(1), "Connection refused"));
    }

    @Test
    void a_server_that_never_answers_counts_as_a_failure() {
        outbox.fill("a@acme.example");

        courier(1, sending(Uni.createFrom().nothing())).wake();

        await().untilAsserted(() -> assertThat(outbox.recorded)
                .extracting(FakeOutbox.Recorded::next)
                .containsExactly(new DeliveryState.Retrying(1, NOW.plusSeconds(1), "no answer within 200 ms")));
    }

    @Test
    void a_message_that_cannot_be_written_is_a_failure_and_not_the_end_of_the_courier() {
        outbox.fill("a@acme.example");
        Composer broken = document -> {
            throw new IllegalArgumentException("the template cannot be filled");
        };

        courier(1, broken, sending(Uni.createFrom().item(DELIVERED))).wake();

        assertThat(outbox.recorded)
                .extracting(FakeOutbox.Recorded::next)
                .containsExactly(new DeliveryState.Retrying(1, NOW.plusSeconds(1), "the template cannot be filled"));
    }

    @Test
    void a_channel_that_is_not_there_refuses() {
        outbox.fill("+447700900123");

        courier(1, sending(Uni.createFrom().item(DELIVERED))).wake();

        assertThat(outbox.recorded)
                .extracting(FakeOutbox.Recorded::next)
                .containsExactly(new DeliveryState.Dead("no SMS gateway is configured"));
    }

    @Test
    void what_was_sent_is_recorded_as_soon_as_the_database_is_back_and_not_sent_twice() {
        outbox.fill("a@acme.example");
        List<UUID> sent = new ArrayList<>();
        Courier courier = courier(1, new FakeSender((id, address, message) -> {
            sent.add(id);
            outbox.failuresToCome.set(2);
            return Uni.createFrom().item(DELIVERED);
        }));

        courier.wake();

        await().untilAsserted(() -> assertThat(outbox.recorded).hasSize(1));
        assertThat(sent).hasSize(1);
    }

    @Test
    void what_cannot_be_recorded_within_its_lease_is_reported() {
        outbox.fill("a@acme.example");
        Courier courier = courier(1, new FakeSender((id, address, message) -> {
            outbox.failuresToCome.set(Integer.MAX_VALUE);
            return Uni.createFrom().item(DELIVERED);
        }));

        courier.wake();

        await().untilAsserted(() -> assertThat(watched).contains("not recorded"));
    }

    @Test
    void an_attempt_after_its_lease_is_reported() {
        outbox.fill("a@acme.example");
        outbox.overtaken = true;

        courier(1, sending(Uni.createFrom().item(DELIVERED))).wake();

        assertThat(watched).containsExactly("overtaken");
    }

    @Test
    void a_database_out_of_reach_is_reported_and_the_next_call_tries_again() {
        outbox.fill("a@acme.example");
        outbox.failuresToCome.set(1);
        Courier courier = courier(1, sending(Uni.createFrom().item(DELIVERED)));

        courier.wake();
        assertThat(watched).containsExactly("not claimed");

        courier.wake();
        assertThat(outbox.recorded).hasSize(1);
    }

    @Test
    void at_rest_it_takes_nothing_more_and_finishes_what_it_has() {
        List<UniEmitter<? super DeliveryOutcome>> underWay = new ArrayList<>();
        outbox.fill("a@acme.example");
        outbox.fill("b@acme.example");
        Courier courier = courier(1, sending(Uni.createFrom().emitter(underWay::add)));
        courier.wake();

        courier.rest();
        assertThat(courier.atRest()).isFalse();

        underWay.get(0).complete(DELIVERED);
        assertThat(courier.atRest()).isTrue();
        assertThat(outbox.recorded).hasSize(1);
        assertThat(underWay).hasSize(1);
    }

    private Courier courier(int concurrency, Sender sender) {
        return courier(concurrency, document -> new Message("Low ASR", "text"), sender);
    }

    private Courier courier(int concurrency, Composer composer, Sender sender) {
        CourierLimits limits = new CourierLimits(concurrency, Duration.ofMillis(200), Duration.ofMillis(500));
        return new Courier(
                outbox, composer, List.of(sender), POLICY, limits, InstantSource.fixed(NOW), new NotedWatch(watched));
    }

    private static Sender sending(Uni<DeliveryOutcome> outcome) {
        return new FakeSender((id, address, message) -> outcome);
    }

    private interface Sending {
        Uni<DeliveryOutcome> send(UUID id, String address, Message message);
    }

    private record FakeSender(Sending sending) implements Sender {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public Uni<DeliveryOutcome> send(UUID id, String address, Message message) {
            return sending.send(id, address, message);
        }
    }

    private record NotedWatch(List<String> notes) implements DeliveryWatch {

        @Override
        public void attempted(Channel channel, DeliveryOutcome outcome) {
            notes.add(channel + " " + outcome.word());
        }

        @Override
        public void overtaken(Claim claim, DeliveryOutcome outcome) {
            notes.add("overtaken");
        }

        @Override
        public void notRecorded(Claim claim, DeliveryOutcome outcome, Throwable failure) {
            notes.add("not recorded");
        }

        @Override
        public void notClaimed(Throwable failure) {
            notes.add("not claimed");
        }
    }
}
