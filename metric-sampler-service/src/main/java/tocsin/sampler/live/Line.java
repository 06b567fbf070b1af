package tocsin.sampler.live;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * What waits for one who reads: at most so many events. Of one who is too slow for that everything that waits is dropped, and a
 * gap is told in its place. To be used by one thread at a time.
 */
final class Line {

    private final Queue<Event> waiting = new ArrayDeque<>();
    private final int longest;

    /** A line in which nothing waits; {@code longest} is at least 1. */
    Line(int longest) {
        if (longest < 1) {
            throw new IllegalArgumentException("Nothing could ever be told: a line of " + longest);
        }
        this.longest = longest;
    }

    /** Adds an event; where there is no room it is missed with all the others. */
    void add(Event event) {
        if (waiting.size() < longest) {
            waiting.add(event);
        } else {
            gap();
        }
    }

    /** Something was missed. Whoever asks everything anew needs nothing of what waits. */
    void gap() {
        waiting.clear();
        waiting.add(Event.GAP);
    }

    /** Adds a pulse, where nothing else shows that the stream is alive. */
    void pulse(Event pulse) {
        if (waiting.isEmpty()) {
            waiting.add(pulse);
        }
    }

    /** Takes the event that waits longest; empty where none does. */
    Optional<Event> take() {
        return Optional.ofNullable(waiting.poll());
    }

    /** Drops all of it. */
    void clear() {
        waiting.clear();
    }
}
