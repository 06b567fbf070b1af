package tocsin.notification.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.Examples;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Intake;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Message;
import tocsin.notification.recipient.Channel;
import tocsin.notification.recipient.Reach;
import tocsin.notification.recipient.Recipient;
import tocsin.notification.transition.TransitionDocument;

class RehearsalsTest {

    private static final Message MESSAGE = new Message("Low ASR", "FIRING");
    private static final Composer WRITES = document -> MESSAGE;
    private static final Recipient MAIL = Recipient.of("noc@acme.example");
    private static final Recipient PHONE = Recipient.of("+447700900123");
    private static final Recipient HOOK = Recipient.of("https://hooks.acme.example/a");
    private static final String NO_GATEWAY = "no SMS gateway is configured";
    private static final String NO_HOOKS = "webhooks are not available in this version";

    private final StageOutbox outbox = new StageOutbox();
    private final Rehearsals rehearsals = rehearsals(WRITES, InstantSource.system());

    @Test
    void shows_what_each_recipient_would_get_and_sends_nothing() {
        assertThat(hold(rehearsals, false))
                .isEqualTo(new Rehearsal(
                        List.of(
                                Rendering.of(MAIL, MESSAGE.asTest()),
                                Rendering.failed(PHONE, NO_GATEWAY),
                                Rendering.failed(HOOK, NO_HOOKS)),
                        List.of()));
        assertThat(outbox.added).isEmpty();
    }

    @Test
    void a_message_that_cannot_be_written_is_said_so() {
        Composer broken = document -> {
            throw new IllegalArgumentException("the template cannot be filled");
        };

        assertThat(hold(rehearsals(broken, InstantSource.system()), false).renderings())
                .extracting(Rendering::fault)
                .containsExactly(
                        Optional.of("the template cannot be filled"), Optional.of(NO_GATEWAY), Optional.of(NO_HOOKS));
    }

    @Test
    void waits_for_the_first_outcome_of_each_message() {
        outbox.endsAtLook(3, new DeliveryState.Sent());

        assertThat(hold(rehearsals, true).standings())
                .extracting(Standing::recipient, Standing::state)
                .containsExactly(
                        tuple(MAIL, new DeliveryState.Sent()),
                        tuple(PHONE, new DeliveryState.Dead(NO_GATEWAY)),
                        tuple(HOOK, new DeliveryState.Dead(NO_HOOKS)));
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
        Reach reach = new Reach(Set.of(Channel.EMAIL));
        return new Rehearsals(
                new Renderer(composer, reach),
                new Intake(outbox, reach, clock, () -> {}),
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
