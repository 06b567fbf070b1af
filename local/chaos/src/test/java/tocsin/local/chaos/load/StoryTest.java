package tocsin.local.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class StoryTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:00Z");

    private final Story story =
            new Story("acme", new FailuresPlot("acme", new Ids("test")), Set.of("noc@acme.example"));
    private Instant now = START;

    StoryTest() {
        story.defined(UUID.randomUUID());
    }

    @Test
    void a_phase_ends_when_its_alert_has_moved_and_everything_is_counted() {
        story.step(now);
        story.look(4, "ok", pass(1));
        story.look(4, "ok", pass(2));
        assertThat(story.states()).containsExactly("no-data", "ok");
    }

    @Test
    void while_something_is_not_counted_a_phase_does_not_end_and_nothing_more_is_sent() {
        story.step(now);
        story.look(3, "ok", pass(3));
        assertThat(story.step(now)).isEmpty();
        assertThat(story.states()).containsExactly("no-data");
    }

    @Test
    void while_its_alert_has_not_moved_a_phase_goes_on() {
        story.step(now);
        story.look(4, "no-data", pass(30));
        assertThat(story.step(now)).hasSize(4);
        assertThat(story.states()).containsExactly("no-data");
    }

    @Test
    void how_long_an_alert_took_counts_from_the_call_that_must_move_it() {
        goWell();
        steps(6);
        story.look(4 + 19, "ok", pass(1));
        Instant twentieth = pass(1);
        story.look(4 + 20, "ok", twentieth);
        Instant moved = pass(2);
        story.look(4 + 24, "firing", moved);
        assertThat(story.lags()).last().isEqualTo(new Lag("acme", twentieth, moved));
    }

    @Test
    void the_last_phase_is_the_one_under_way_when_the_end_is_called() {
        goWell();
        story.endSoon();
        steps(6);
        story.look(28, "firing", pass(3));
        assertThat(story.done()).isTrue();
        assertThat(story.states()).containsExactly("no-data", "ok", "firing");
        assertThat(story.step(now)).isEmpty();
    }

    private void goWell() {
        story.step(now);
        story.look(4, "ok", pass(3));
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            List<Report> reports = story.step(now);
            assertThat(reports).hasSize(4);
        }
    }

    private Instant pass(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        return now;
    }
}
