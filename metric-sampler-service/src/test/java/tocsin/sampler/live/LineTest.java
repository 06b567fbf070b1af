package tocsin.sampler.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final Event PULSE = Event.pulse(Instant.parse("2026-03-02T09:14:06.250Z"));

    private final Line line = new Line(3);

    @Test
    void events_are_taken_in_their_order() {
        add("a", "b", "c");

        assertThat(taken()).containsExactly(event("a"), event("b"), event("c"));
    }

    @Test
    void who_lets_too_many_wait_misses_them_all_and_hears_so_once() {
        add("a", "b", "c", "d");

        assertThat(taken()).containsExactly(Event.GAP);
    }

    @Test
    void what_comes_after_a_gap_is_told_after_it() {
        add("a", "b", "c", "d", "e", "f");

        assertThat(taken()).containsExactly(Event.GAP, event("e"), event("f"));
    }

    @Test
    void who_goes_on_being_slow_has_one_gap_before_what_is_new() {
        add("a", "b", "c", "d", "e", "f", "g", "h");

        assertThat(taken()).containsExactly(Event.GAP, event("h"));
    }

    @Test
    void whoever_is_to_ask_everything_anew_needs_nothing_of_what_waits() {
        add("a", "b");
        line.gap();
        line.gap();

        assertThat(taken()).containsExactly(Event.GAP);
    }

    @Test
    void a_pulse_takes_nobodys_place() {
        line.pulse(PULSE);
        line.pulse(PULSE);
        add("a", "b", "c");

        assertThat(taken()).containsExactly(Event.GAP);
    }

    @Test
    void a_pulse_is_told_where_nothing_else_waits() {
        line.pulse(PULSE);
        assertThat(taken()).containsExactly(PULSE);

        add("a");
        line.pulse(PULSE);
        assertThat(taken()).containsExactly(event("a"));
    }

    @Test
    void a_line_in_which_nothing_can_wait_is_refused() {
        assertThatThrownBy(() -> new Line(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void add(String... names) {
        Stream.of(names).map(LineTest::event).forEach(line::add);
    }

    private static Event event(String name) {
        return new Event(name, "{}");
    }

    private List<Event> taken() {
        return Stream.generate(line::take)
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
    }
}
