package tocsin.notification.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.Examples;
import tocsin.notification.channel.Channels;
import tocsin.notification.channel.FakeChannel;
import tocsin.notification.channel.Recipient;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Intake;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Message;
import tocsin.notification.transition.TransitionDocument;

class RehearsalsTest {

    private static final Message MESSAGE = new Message("Low ASR", "FIRING");
    private static final Composition WRITTEN = new Composition(MESSAGE, "alert", Optional.empty());
    private static final Composer WRITES = documents -> Uni.createFrom().item(WRITTEN);
    private static final Channels CHANNELS = FakeChannel.all();
    private static final Recipient MAIL = CHANNELS.recipient("noc@acme.example");
    private static final Recipient PHONE = CHANNELS.recipient("+447700900123");
    private static final Recipient HOOK = CHANNELS.recipient("https://hooks.acme.example/a");

    private final StageOutbox outbox = new StageOutbox();
    private final Rehearsals rehearsals = rehearsals(WRITES, InstantSource.system());

    @Test
    void shows_what_each_recipient_would_get_and_sends_nothing() {
        assertThat(hold(rehearsals, false))
                .isEqualTo(new Rehearsal(
                        List.of(
                                Rendering.of(MAIL, WRITTEN),
                                Rendering.failed(PHONE, FakeChannel.NO_GATEWAY),
                                Rendering.of(HOOK, WRITTEN)),
                        List.of()));
        assertThat(outbox.added).isEmpty();
    }

    @Test
    void where_a_template_fails_the_stock_message_is_shown_with_the_reason() {
        Composer stock = documents ->
                Uni.createFrom().item(new Composition(MESSAGE, "low-asr", Optional.of("line 3: no such helper")));

        assertThat(hold(rehearsals(stock, InstantSource.system()), false).renderings())
                .extracting(Rendering::message, Rendering::fault)
                .containsExactly(
                        tuple(Optional.of(MESSAGE.asTest()), Optional.of("template low-asr: line 3: no such helper")),
                        tuple(Optional.empty(), Optional.of(FakeChannel.NO_GATEWAY)),
                        tuple(Optional.of(MESSAGE.asTest()), Optional.of("template low-asr: line 3: no such helper")));
    }

    @Test
    void waits_for_the_first_outcome_of_each_message() {
        outbox.endsAtLook(3, new DeliveryState.Sent());

        assertThat(hold(rehearsals, true).standings())
                .extracting(Standing::recipient, Standing::state)
                .containsExactly(
                        tuple(MAIL, new DeliveryState.Sent()),
                        tuple(PHONE, new DeliveryState.Dead(FakeChannel.NO_GATEWAY)),
                        tuple(HOOK, new DeliveryState.Sent()));
    }

    @Test
    void an_attempt_that_failed_is_an_outcome_with_its_reason() {
        DeliveryState retrying = new DeliveryState.Retrying(1, Instant.EPOCH, "Connection refused");
        outbox.endsAtLook(1, retrying);

        Standing mail = hold(rehearsals, true).standings().get(0);

        assertThat(mail.state()).isEqualTo(retrying);
        assertThat(mail.reason()).contains("Connection refused");
    }

    @Test
    void what_has_no_outcome_in_time_is_still_queued_and_goes_on() {
        Standing mail = hold(rehearsals, true).standings().get(0);

        assertThat(mail.state().status()).isEqualTo("queued");
        assertThat(mail.reason()).contains("no attempt has ended yet; it goes on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"holding", "released", "observed", "starved"})
    void a_transition_that_nobody_is_told_of_shows_and_sends_nothing(String cause) {
        Rehearsal rehearsal = rehearsals
                .hold(document(Examples.firing().put("cause", cause)), true)
                .await()
                .atMost(Duration.ofSeconds(5));

        assertThat(rehearsal).isEqualTo(new Rehearsal(List.of(), List.of()));
        assertThat(outbox.added).isEmpty();
    }

    @Test
    void a_database_that_never_answers_keeps_nobody_waiting_for_ever() {
        outbox.fallSilent();

        assertThatThrownBy(() -> hold(rehearsals, true))
                .isInstanceOf(NoAnswer.class)
                .hasMessageContaining("nothing is sent twice");
    }

    @Test
    void only_so_many_wait_at_the_same_time_and_a_seat_is_free_again_afterwards() {
        // The clock stands still, so that nobody's time is over.
        Rehearsals patient = rehearsals(WRITES, InstantSource.fixed(Instant.EPOCH));
        UniAssertSubscriber<Rehearsal> one = begin(patient);
        UniAssertSubscriber<Rehearsal> two = begin(patient);

        begin(patient).assertFailedWith(NoAnswer.class, "Nothing was sent for this one");
        assertThat(outbox.added).hasSize(2);
        assertThat(hold(patient, false).renderings()).hasSize(3);

        one.cancel();
        outbox.endsAtLook(1, new DeliveryState.Sent());
        begin(patient).awaitItem();
        two.awaitItem();
    }

    private Rehearsals rehearsals(Composer composer, InstantSource clock) {
        return new Rehearsals(
                new Renderer(composer, CHANNELS),
                new Intake(outbox, CHANNELS, clock, () -> {}),
                outbox,
                new RehearsalLimits(2, Duration.ofMillis(200), Duration.ofSeconds(2)),
                clock);
    }

    private static UniAssertSubscriber<Rehearsal> begin(Rehearsals rehearsals) {
        return rehearsals.hold(transition(), true).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static Rehearsal hold(Rehearsals rehearsals, boolean send) {
        return rehearsals.hold(transition(), send).await().atMost(Duration.ofSeconds(5));
    }

    private static TransitionDocument transition() {
        return document((ObjectNode) Examples.rehearsal().get("transition"));
    }

    private static TransitionDocument document(ObjectNode transition) {
        return new TransitionDocument(Examples.transition(transition), transition.toString());
    }
}
