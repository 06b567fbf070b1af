package tocsin.config.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RelayTest {

    private final Waiting waiting = new Waiting();
    private final List<Long> published = new ArrayList<>();
    private final Deque<UniEmitter<? super Void>> unanswered = new ArrayDeque<>();
    private final Relay relay =
            new Relay(waiting, definition -> Uni.createFrom().emitter(broker -> {
                published.add(definition.revision());
                unanswered.add(broker);
            }));

    @Test
    void everything_that_waits_is_published_in_order_each_after_the_one_before_was_accepted() {
        waiting.add(3);
        var run = run();

        assertThat(published).containsExactly(1L);
        accept();
        assertThat(published).containsExactly(1L, 2L);
        accept();
        accept();
        run.assertItem(true);
        assertThat(waiting.revisions).isEmpty();
    }

    @Test
    void who_asks_during_a_run_is_seen_to_by_that_run() {
        waiting.add(1);
        var run = run();
        waiting.add(1);

        run().assertItem(false);
        accept();

        run.assertNotTerminated();
        accept();
        run.assertItem(true);
        assertThat(published).containsExactly(1L, 2L);
    }

    @Test
    void more_than_a_batch_is_published_in_one_run() {
        waiting.add(250);
        var run = run();

        while (!unanswered.isEmpty()) {
            accept();
        }

        run.assertItem(true);
        assertThat(published).hasSize(250).isSorted();
    }

    @Test
    void what_the_broker_does_not_take_waits_for_the_next_run() {
        waiting.add(2);
        var run = run();
        accept();
        unanswered.remove().fail(new IllegalStateException("gone"));

        run.assertFailedWith(IllegalStateException.class, "gone");
        assertThat(waiting.revisions).containsExactly(2L);
        var next = run();
        accept();
        next.assertItem(true);
        assertThat(published).containsExactly(1L, 2L, 2L);
    }

    private UniAssertSubscriber<Boolean> run() {
        return relay.run().subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void accept() {
        unanswered.remove().complete(null);
    }

    /** An outbox in memory. */
    private static final class Waiting implements Outbox {

        private final Deque<Long> revisions = new ArrayDeque<>();
        private long last;

        void add(int count) {
            LongStream.rangeClosed(last + 1, last + count).forEach(revisions::add);
            last += count;
        }

        @Override
        public Uni<Integer> publish(int atMost, Function<Definition, Uni<Void>> publish) {
            return Multi.createFrom()
                    .iterable(revisions.stream().limit(atMost).toList())
                    .onItem()
                    .transformToUniAndConcatenate(revision -> publish.apply(definition(revision))
                            .invoke(() -> revisions.remove(revision))
                            .replaceWith(revision))
                    .collect()
                    .asList()
                    .map(List::size);
        }

        private static Definition definition(long revision) {
            return new Definition(revision, DefinitionKind.COMPANY, "acme", Instant.EPOCH, Optional.empty());
        }
    }
}
