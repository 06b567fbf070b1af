package tocsin.sampler.live;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One who listens, until the token expires, or one of both sides ends it. Nobody who tells ever waits for one who listens. May
 * be used by any thread; events are asked for one after the other.
 */
public final class Listener {

    private final String who;
    private final Interest interest;
    private final Instant until;
    private final InstantSource clock;
    private final Line line;
    private final Consumer<Listener> gone;
    private UniEmitter<? super Optional<Event>> asking;
    private boolean ended;

    /** One who begins to listen; {@code gone} hears, perhaps several times, that it is over. */
    Listener(String who, Interest interest, Instant until, InstantSource clock, Line line, Consumer<Listener> gone) {
        this.who = who;
        this.interest = interest;
        this.until = until;
        this.clock = clock;
        this.line = line;
        this.gone = gone;
    }

    /** Whether it is somebody of that name. */
    boolean is(String name) {
        return who.equals(name);
    }

    /** The next event, as soon as there is one; empty once it is over. */
    public Uni<Optional<Event>> next() {
        return Uni.createFrom().emitter(emitter -> ask(emitter));
    }

    private void ask(UniEmitter<? super Optional<Event>> emitter) {
        emitter.onTermination(() -> forget(emitter));
        synchronized (this) {
            asking = emitter;
        }
        answer();
    }

    private synchronized void forget(UniEmitter<? super Optional<Event>> emitter) {
        if (asking == emitter) {
            asking = null;
        }
    }

    void tell(News news) {
        if (interest.covers(news)) {
            change(() -> line.add(news.event()));
        }
    }

    void gap() {
        change(line::gap);
    }

    void pulse(Event pulse) {
        change(() -> line.pulse(pulse));
    }

    private void change(Runnable what) {
        synchronized (this) {
            if (!ended) {
                what.run();
            }
        }
        answer();
    }

    /** Ends it: nothing more is told. Ending it again changes nothing. */
    public void end() {
        close();
        answer();
    }

    private void close() {
        synchronized (this) {
            ended = true;
            line.clear();
        }
        gone.accept(this);
    }

    /** Hands over what can be handed over. Outside of the lock, since whoever gets it may ask for more at once. */
    private void answer() {
        if (!clock.instant().isBefore(until)) {
            close();
        }
        UniEmitter<? super Optional<Event>> asked;
        Optional<Event> next;
        synchronized (this) {
            next = asking == null ? Optional.empty() : line.take();
            if (asking == null || (next.isEmpty() && !ended)) {
                return;
            }
            asked = asking;
            asking = null;
        }
        asked.complete(next);
    }
}
