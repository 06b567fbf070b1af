package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.notification.Examples;
import tocsin.notification.channel.FakeChannel;
import tocsin.notification.transition.TransitionDocument;

class GatheringTest {

    private final SlowOutbox outbox = new SlowOutbox();
    private final Gathering gathering = new Gathering(
            new Intake(outbox, FakeChannel.all(), InstantSource.system(), () -> {}), Duration.ofSeconds(20));

    @Test
    void one_alone_does_not_wait() {
        UniAssertSubscriber<Void> one = take("1@acme.example");
        outbox.kept();

        one.assertCompleted();
        assertThat(outbox.adds).containsExactly(List.of("1@acme.example"));
    }

    @Test
    void what_comes_meanwhile_is_kept_together_in_its_order() {
        take("1@acme.example");
        UniAssertSubscriber<Void> two = take("2@acme.example");
        UniAssertSubscriber<Void> three = take("3@acme.example");
        outbox.kept();

        two.assertNotTerminated();
        outbox.kept();

        two.assertCompleted();
        three.assertCompleted();
        assertThat(outbox.adds).containsExactly(List.of("1@acme.example"), List.of("2@acme.example", "3@acme.example"));
    }

    @Test
    void one_that_can_never_be_kept_fails_alone() {
        take("1@acme.example");
        UniAssertSubscriber<Void> hopeless = take("2@acme.example");
        UniAssertSubscriber<Void> good = take("3@acme.example");
        outbox.kept();
        outbox.fails(new NotKept("never", null));
        outbox.fails(new NotKept("never", null));
        outbox.kept();

        hopeless.assertFailedWith(NotKept.class);
        good.assertCompleted();
        assertThat(outbox.adds.subList(2, 4)).containsExactly(List.of("2@acme.example"), List.of("3@acme.example"));
    }

    @Test
    void nothing_overtakes_what_is_tried_again() {
        UniAssertSubscriber<Void> one = take("1@acme.example");
        outbox.fails(new IllegalStateException("the database is down"));
        UniAssertSubscriber<Void> two = take("2@acme.example");

        await().until(() -> outbox.adds.size() == 2);
        outbox.kept();
        outbox.kept();

        one.assertCompleted();
        two.assertCompleted();
        assertThat(outbox.adds)
                .containsExactly(List.of("1@acme.example"), List.of("1@acme.example"), List.of("2@acme.example"));
    }

    private UniAssertSubscriber<Void> take(String recipient) {
        TransitionDocument document = document(Examples.to(Examples.firing(), recipient));
        return gathering.take(List.of(document)).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static TransitionDocument document(ObjectNode transition) {
        return new TransitionDocument(Examples.transition(transition), transition.toString());
    }

    /** Keeps when it is told to. */
    private static final class SlowOutbox extends PartialOutbox {

        private final List<List<String>> adds = Collections.synchronizedList(new ArrayList<>());
        private volatile UniEmitter<? super Integer> answer;

        @Override
        public Uni<Integer> add(List<Planned> plans) {
            return Uni.createFrom().emitter(emitter -> {
                answer = emitter;
                adds.add(plans.stream()
                        .flatMap(plan -> plan.document().transition().recipients().stream())
                        .toList());
            });
        }

        void kept() {
            answer.complete(1);
        }

        void fails(Throwable failure) {
            answer.fail(failure);
        }
    }
}
