package tocsin.sampler.live;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All who listen to this replica: so many at most. May be used by any thread; none is kept waiting. */
public final class Listeners {

    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final Limits limits;
    private final InstantSource clock;
    private boolean over;

    /**
     * How much there may be.
     *
     * @param all how many may listen at the same time
     * @param ofOne how many of them may be one and the same; whoever sees everything may be all of them
     * @param waiting how many events may wait for each; at least 1
     */
    public record Limits(int all, int ofOne, int waiting) {}

    /** Nobody yet. */
    public Listeners(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Begins to listen, with a pulse.
     *
     * @param who the caller's name
     * @param until when the token expires; nothing is told from then on
     * @return empty where too many listen already, or the service stops
     */
    public synchronized Optional<Listener> begin(String who, Interest interest, Instant until) {
        if (over || all.size() >= limits.all() || isTooMany(who, interest)) {
            return Optional.empty();
        }
        Listener listener = new Listener(who, interest, until, clock, new Line(limits.waiting()), all::remove);
        all.add(listener);
        listener.pulse(pulseOfNow());
        return Optional.of(listener);
    }

    /** A customer's programs must not take the place of all others. */
    private boolean isTooMany(String who, Interest interest) {
        return interest.sight().companies().isPresent()
                && all.stream().filter(listener -> listener.is(who)).count() >= limits.ofOne();
    }

    /** Tells all who want to hear of it, and may. */
    public void tell(News news) {
        all.forEach(listener -> listener.tell(news));
    }

    /** Something may have been missed, whatever it was and whoever would have heard of it. */
    public void gap() {
        all.forEach(Listener::gap);
    }

    /** Shows all of them that they are connected, and ends those whose token has expired. */
    public void pulse() {
        Event pulse = pulseOfNow();
        all.forEach(listener -> listener.pulse(pulse));
    }

    private Event pulseOfNow() {
        return Event.pulse(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Ends all of them, for good. */
    public void end() {
        synchronized (this) {
            over = true;
        }
        all.forEach(Listener::end);
    }

    /** How many listen. */
    public int count() {
        return all.size();
    }
}
