package tocsin.sampler.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tocsin.access.Sight;
import tocsin.sampler.TestClock;

class ListenersTest {

    private static final String BEGAN = "2026-03-02T09:14:06.250Z";
    private static final Event BEGINNING = new Event("pulse", "{\"at\":\"" + BEGAN + "\"}");
    private static final Interest ALL = new Interest(Sight.everything(), Optional.empty());
    private static final Interest OF_ACME = new Interest(Sight.of(Set.of("acme")), Optional.empty());

    private final TestClock clock = new TestClock(BEGAN);
    private final Instant until = clock.instant().plus(Duration.ofMinutes(5));
    private final Listeners listeners = new Listeners(new Listeners.Limits(4, 2, 3), clock);

    @Test
    void whoever_begins_hears_at_once_that_it_is_connected() {
        assertThat(heard(begin(ALL))).containsExactly(BEGINNING);
    }

    @Test
    void whoever_waits_gets_what_happens_and_is_asked_about_nothing_that_is_out_of_sight() {
        Listener administrator = begin(ALL);
        Listener acmes = begin(OF_ACME);
        heard(administrator);
        heard(acmes);
        CompletableFuture<Optional<Event>> waiting = next(acmes);

        listeners.tell(news("globex", "a"));
        listeners.tell(news("acme", "b"));

        assertThat(waiting).isCompletedWithValue(Optional.of(event("b")));
        assertThat(heard(acmes)).isEmpty();
        assertThat(heard(administrator)).containsExactly(event("a"), event("b"));
    }

    @Test
    void one_who_is_too_slow_keeps_nobody_waiting_and_has_one_gap() {
        Listener slow = begin(ALL);
        Listener quick = begin(ALL);
        List<Event> quickly = new ArrayList<>(heard(quick));
        for (String name : List.of("a", "b", "c", "d")) {
            listeners.tell(news("acme", name));
            quickly.addAll(heard(quick));
        }

        assertThat(quickly).containsExactly(BEGINNING, event("a"), event("b"), event("c"), event("d"));
        assertThat(heard(slow)).containsExactly(Event.GAP, event("d"));
    }

    @Test
    void a_gap_is_for_everybody() {
        Listener administrator = begin(ALL);
        Listener acmes = begin(OF_ACME);

        listeners.gap();

        assertThat(heard(administrator)).containsExactly(Event.GAP);
        assertThat(heard(acmes)).containsExactly(Event.GAP);
    }

    @Test
    void a_pulse_says_what_time_it_is() {
        Listener listener = begin(ALL);
        heard(listener);
        clock.advance(Duration.ofSeconds(5));

        listeners.pulse();

        assertThat(heard(listener)).containsExactly(new Event("pulse", "{\"at\":\"2026-03-02T09:14:11.250Z\"}"));
    }

    @Test
    void no_more_listen_than_may_until_one_of_them_goes() {
        Listener first = begin(ALL);
        begin(ALL);
        begin(ALL);
        listeners.begin("kim", OF_ACME, until).orElseThrow();
        assertThat(listeners.begin("root", ALL, until)).isEmpty();
        assertThat(listeners.count()).isEqualTo(4);

        first.end();
        first.end();

        assertThat(listeners.count()).isEqualTo(3);
        assertThat(listeners.begin("root", ALL, until)).isPresent();
    }

    @Test
    void one_and_the_same_customer_does_not_take_the_place_of_others() {
        Listener first = begin(OF_ACME);
        begin(OF_ACME);

        assertThat(listeners.begin("jo", OF_ACME, until)).isEmpty();
        assertThat(listeners.begin("kim", OF_ACME, until)).isPresent();
        first.end();
        assertThat(listeners.begin("jo", OF_ACME, until)).isPresent();
    }

    @Test
    void one_that_has_ended_hears_nothing_more_whoever_ended_it() {
        Listener listener = begin(ALL);
        listeners.tell(news("acme", "a"));

        listener.end();
        listeners.tell(news("acme", "b"));

        assertThat(next(listener)).isCompletedWithValue(Optional.empty());
        assertThat(next(listener)).isCompletedWithValue(Optional.empty());
    }

    @Test
    void one_whose_token_expires_while_it_waits_is_let_go_with_the_next_pulse() {
        Listener listener = begin(ALL);
        heard(listener);
        CompletableFuture<Optional<Event>> waiting = next(listener);

        clock.advance(Duration.ofMinutes(5));
        listeners.pulse();

        assertThat(waiting).isCompletedWithValue(Optional.empty());
        assertThat(listeners.count()).isZero();
    }

    @Test
    void nothing_is_told_once_the_token_has_expired_neither_what_waits_nor_what_is_new() {
        Listener late = begin(ALL);
        Listener waiting = begin(ALL);
        heard(waiting);
        CompletableFuture<Optional<Event>> next = next(waiting);
        listeners.tell(news("acme", "a"));
        assertThat(next).isCompletedWithValue(Optional.of(event("a")));
        CompletableFuture<Optional<Event>> another = next(waiting);

        clock.advance(Duration.ofMinutes(5));
        listeners.tell(news("acme", "b"));

        assertThat(another).isCompletedWithValue(Optional.empty());
        assertThat(next(late)).isCompletedWithValue(Optional.empty());
    }

    @Test
    void a_service_that_stops_lets_go_of_everybody_and_takes_nobody_else() {
        Listener listener = begin(ALL);
        heard(listener);
        CompletableFuture<Optional<Event>> waiting = next(listener);

        listeners.end();

        assertThat(waiting).isCompletedWithValue(Optional.empty());
        assertThat(listeners.count()).isZero();
        assertThat(listeners.begin("jo", ALL, until)).isEmpty();
    }

    private Listener begin(Interest interest) {
        return listeners.begin("jo", interest, until).orElseThrow();
    }

    private static CompletableFuture<Optional<Event>> next(Listener listener) {
        return listener.next().subscribeAsCompletionStage();
    }

    /** What waits. */
    private static List<Event> heard(Listener listener) {
        List<Event> heard = new ArrayList<>();
        CompletableFuture<Optional<Event>> next = next(listener);
        while (next.isDone()) {
            heard.add(next.join().orElseThrow());
            next = next(listener);
        }
        next.cancel(true);
        return heard;
    }

    private static News news(String company, String name) {
        return News.of(company, event(name));
    }

    private static Event event(String name) {
        return new Event(name, "{}");
    }
}
