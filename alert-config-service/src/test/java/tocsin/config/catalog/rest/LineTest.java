package tocsin.config.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.rest.ProblemException;

class LineTest {

    private final Vertx vertx = Vertx.vertx();
    private final Line line = new Line(1);
    private final List<UniEmitter<? super String>> under = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Comes on an event loop, as requests do. */
    private UniAssertSubscriber<String> come() {
        UniAssertSubscriber<String> one = UniAssertSubscriber.create();
        vertx.getOrCreateContext()
                .runOnContext(now -> line.whenFree(() -> Uni.createFrom().<String>emitter(under::add))
                        .subscribe()
                        .withSubscriber(one));
        one.awaitSubscription(Duration.ofSeconds(5));
        return one;
    }

    private void awaitUnderWay(int count) {
        org.awaitility.Awaitility.await().until(() -> under.size() == count);
    }

    @Test
    void one_is_done_after_the_other() {
        UniAssertSubscriber<String> first = come();
        awaitUnderWay(1);
        UniAssertSubscriber<String> second = come();
        first.assertNotTerminated();

        under.get(0).complete("done");
        first.awaitItem();
        awaitUnderWay(2);
        under.get(1).fail(new IllegalStateException("on purpose"));
        second.awaitFailure();

        come();
        awaitUnderWay(3);
    }

    @Test
    void who_finds_the_line_full_is_told_to_come_again() {
        come();
        awaitUnderWay(1);
        come();
        UniAssertSubscriber<String> third = come();

        third.awaitFailure();

        assertThat(third.getFailure()).isInstanceOfSatisfying(ProblemException.class, busy -> assertThat(
                        busy.problem().status())
                .isEqualTo(503));
        assertThat(under).hasSize(1);
    }

    @Test
    void who_goes_away_while_waiting_holds_nobody_up() {
        come();
        awaitUnderWay(1);
        come().cancel();
        UniAssertSubscriber<String> third = come();

        under.get(0).complete("done");
        awaitUnderWay(2);
        under.get(1).complete("too");

        assertThat(third.awaitItem().getItem()).isEqualTo("too");
    }
}
