package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final List<String> said = new ArrayList<>();
    private final List<UniEmitter<? super String>> open = new ArrayList<>();
    private boolean refuses;

    private final Turns turns = new Turns(work -> {
        if (refuses) {
            throw new RejectedExecutionException("full");
        }
        work.run();
    });

    @Test
    void a_turn_begins_when_the_one_before_has_completed() {
        take("first");
        take("second");
        assertThat(said).containsExactly("first begins");

        open.get(0).complete("first ends");

        assertThat(said).containsExactly("first begins", "second begins", "first ends");
    }

    @Test
    void a_turn_that_fails_lets_the_next_one_begin() {
        take("first");
        take("second");

        open.get(0).fail(new IllegalStateException("first fails"));

        assertThat(said).containsExactly("first begins", "second begins", "first fails");
    }

    @Test
    void a_turn_that_the_thread_refuses_fails_and_the_line_goes_on() {
        refuses = true;
        take("refused");
        refuses = false;
        take("next");

        assertThat(said).containsExactly("full", "next begins");
    }

    private void take(String name) {
        turns.<String>take(() -> Uni.createFrom().emitter(emitter -> {
                    said.add(name + " begins");
                    open.add(emitter);
                }))
                .subscribe()
                .with(said::add, failure -> said.add(failure.getMessage()));
    }
}
