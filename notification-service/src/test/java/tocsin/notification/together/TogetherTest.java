package tocsin.notification.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<List<String>> asked = new ArrayList<>();
    private final List<UniEmitter<? super List<String>>> underWay = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Together<String, String> together = new Together<>(
            3,
            questions -> {
                asked.add(questions);
                return Uni.createFrom().emitter(underWay::add);
            },
            IllegalArgumentException.class::isInstance);

    @Test
    void one_alone_does_not_wait() {
        ask("a");

        assertThat(asked).containsExactly(List.of("a"));
    }

    @Test
    void what_is_asked_meanwhile_goes_together_and_each_hears_its_own_answer() {
        List.of("a", "b", "c").forEach(this::ask);
        assertThat(asked).containsExactly(List.of("a"));

        answer("A");
        answer("B", "C");

        assertThat(asked).containsExactly(List.of("a"), List.of("b", "c"));
        assertThat(heard).containsExactly("A", "B", "C");
    }

    @Test
    void no_more_go_together_than_may() {
        List.of("a", "b", "c", "d", "e").forEach(this::ask);

        answer("A");
        answer("B", "C", "D");

        assertThat(asked).containsExactly(List.of("a"), List.of("b", "c", "d"), List.of("e"));
    }

    @Test
    void nothing_is_asked_twice_and_whoever_comes_later_is_asked_by_himself() {
        ask("a");
        answer("A");
        ask("a");

        assertThat(asked).containsExactly(List.of("a"), List.of("a"));
    }

    @Test
    void what_may_be_the_fault_of_one_takes_no_other_with_it() {
        List.of("a", "b", "c", "d").forEach(this::ask);
        answer("A");

        fail(new IllegalArgumentException("one of them"));
        answer("B");
        fail(new IllegalArgumentException("c"));
        answer("D");

        assertThat(heard).containsExactly("A", "B", "failed: c", "D");
    }

    @Test
    void what_is_the_fault_of_none_is_everybodys_failure_and_the_next_are_asked() {
        List.of("a", "b", "c").forEach(this::ask);
        answer("A");

        fail(new IllegalStateException("no database"));
        ask("d");
        answer("D");

        assertThat(heard).containsExactly("A", "failed: no database", "failed: no database", "D");
    }

    @Test
    void a_number_of_answers_that_is_not_that_of_the_questions_is_a_failure() {
        ask("a");

        answer("A", "B");

        assertThat(heard).containsExactly("failed: 1 questions have 2 answers");
    }

    @Test
    void there_is_no_such_thing_as_less_than_one() {
        assertThatThrownBy(() -> new Together<String, String>(
                        0, questions -> Uni.createFrom().item(questions), failure -> false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void ask(String question) {
        together.ask(question).subscribe().with(heard::add, failure -> heard.add("failed: " + failure.getMessage()));
    }

    private void answer(String... answers) {
        last().complete(List.of(answers));
    }

    private void fail(Exception failure) {
        last().fail(failure);
    }

    private UniEmitter<? super List<String>> last() {
        return underWay.get(underWay.size() - 1);
    }
}
