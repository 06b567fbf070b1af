package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.notification.Examples;
import tocsin.notification.channel.FakeChannel;
import tocsin.notification.transition.TransitionDocument;

class IntakeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");

    private final FakeOutbox outbox = new FakeOutbox();
    private final List<String> woken = new ArrayList<>();
    private final Intake intake =
            new Intake(outbox, FakeChannel.all(), InstantSource.fixed(NOW), () -> woken.add("now"));

    @Test
    void keeps_one_notification_for_each_recipient_and_says_at_once_what_cannot_be_sent() {
        take(Examples.to(
                Examples.firing(), "noc@acme.example", "+447700900123", "https://hooks.acme.example/a", "nonsense"));

        assertThat(outbox.added).singleElement().satisfies(plan -> assertThat(plan.notifications())
                .extracting(Planned.Notification::state)
                .containsExactly(
                        new DeliveryState.Queued(NOW),
                        new DeliveryState.Dead(FakeChannel.NO_GATEWAY),
                        new DeliveryState.Queued(NOW),
                        new DeliveryState.Dead("the recipient is none of these:"
                                + " an address with +, an address with ://, an address with @")));
        assertThat(outbox.added.get(0).notifications())
                .extracting(Planned.Notification::steps)
                .containsOnly(List.of(
                        new Step(NOW, Stage.ROUTE, "fired"), new Step(NOW, Stage.DEDUP, "told-for-the-first-time")));
        assertThat(woken).containsExactly("now");
    }

    @Test
    void a_notification_has_the_same_id_whenever_its_transition_comes() {
        ObjectNode transition = Examples.firing();
        take(transition);
        take(transition);

        assertThat(outbox.added.get(0).notifications())
                .isEqualTo(outbox.added.get(1).notifications())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_of_interest_to_nobody_is_not_kept() {
        int kept = take(Examples.firing().put("cause", "holding"));

        assertThat(kept).isZero();
        assertThat(outbox.added).isEmpty();
        assertThat(woken).isEmpty();
    }

    @Test
    void a_test_is_kept_beside_what_happens_under_the_same_id() {
        ObjectNode transition = Examples.firing();
        take(transition);

        Planned test = intake.rehearse(document(transition)).await().indefinitely();

        assertThat(outbox.added).extracting(Planned::test).containsExactly(false, true);
        assertThat(outbox.added.get(1)).isEqualTo(test);
        assertThat(test.notifications())
                .extracting(Planned.Notification::id)
                .doesNotContainAnyElementsOf(outbox.added.get(0).notifications().stream()
                        .map(Planned.Notification::id)
                        .toList());
        assertThat(woken).containsExactly("now", "now");
    }

    @Test
    void a_test_that_nobody_would_be_told_of_is_not_kept() {
        Planned test = intake.rehearse(document(Examples.firing().put("cause", "holding")))
                .await()
                .indefinitely();

        assertThat(test.notifications()).isEmpty();
        assertThat(outbox.added).isEmpty();
        assertThat(woken).isEmpty();
    }

    private int take(ObjectNode transition) {
        return intake.take(List.of(document(transition))).await().indefinitely();
    }

    private static TransitionDocument document(ObjectNode transition) {
        return new TransitionDocument(Examples.transition(transition), transition.toString());
    }
}
