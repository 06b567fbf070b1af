package tocsin.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:00Z");

    private Instant now = START;
    private final Verdict verdict = new Verdict(new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2)), () -> now);
    private final Queue<CompletableFuture<String>> questions = new ArrayDeque<>();
    private final Probe probe = new Probe(this::ask, Duration.ofSeconds(2), verdict, () -> now);

    @Test
    void an_answer_is_a_success_and_a_failure_says_why() {
        lookAt(0);
        questions.remove().complete("1");
        assertThat(verdict.standing().ready()).isTrue();

        lookAt(1);
        questions.remove().completeExceptionally(new IllegalStateException("Connection refused"));

        assertThat(verdict.standing().failingSince()).contains(START.plusSeconds(1));
        assertThat(verdict.standing().error()).contains("Connection refused");
    }

    @Test
    void there_is_one_question_at_a_time_and_no_answer_is_a_failure_once_it_is_late() {
        lookAt(0);
        questions.remove().complete("1");

        for (int second = 1; second < 9; second++) {
            lookAt(second);
        }

        assertThat(questions).hasSize(1);
        assertThat(verdict.standing())
                .isEqualTo(new Standing(
                        Standing.State.NOT_READY,
                        START.plusSeconds(8),
                        Optional.of(START.plusSeconds(3)),
                        Optional.of("no answer for 7 s")));
    }

    @Test
    void a_late_answer_is_an_answer_and_the_next_question_follows() {
        lookAt(0);
        lookAt(3);
        assertThat(verdict.standing().error()).contains("no answer for 3 s");

        questions.remove().complete("1");

        assertThat(verdict.standing().ready()).isTrue();
        lookAt(4);
        assertThat(questions).hasSize(1);
    }

    @Test
    void a_question_that_cannot_be_asked_is_a_failure() {
        Probe throwing = new Probe(
                () -> {
                    throw new IllegalStateException("The pool is closed");
                },
                Duration.ofSeconds(2),
                verdict,
                () -> now);

        throwing.look();
        throwing.look();

        assertThat(verdict.standing().error()).contains("The pool is closed");
    }

    private Uni<String> ask() {
        CompletableFuture<String> question = new CompletableFuture<>();
        questions.add(question);
        return Uni.createFrom().completionStage(question);
    }

    private void lookAt(int second) {
        now = START.plusSeconds(second);
        probe.look();
    }
}
