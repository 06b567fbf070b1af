package tocsin.config.definition;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Moves definitions from the outbox to the broker. Where it is asked while it is at it, it looks again before it ends;
 * so it never runs twice at once, and nothing that was committed before it was asked stays behind. May be used by any
 * thread.
 */
public final class Relay {

    private static final int BATCH = 100;

    private final Outbox outbox;
    private final Publication publication;
    private final AtomicInteger asked = new AtomicInteger();

    /** A relay between these two. */
    public Relay(Outbox outbox, Publication publication) {
        this.outbox = outbox;
        this.publication = publication;
    }

    /**
     * Publishes everything that waits. What fails to go out waits for the next run.
     *
     * @return true when nothing waits; false, at once, where another run is under way, which then sees to it; fails
     *     where publishing does
     */
    public Uni<Boolean> run() {
        return Uni.createFrom()
                .deferred(() -> asked.getAndIncrement() == 0
                        ? rounds().replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> rounds() {
        return round().onTermination().invoke((done, failure, cancelled) -> {
            if (failure != null || cancelled) {
                asked.set(0);
            }
        });
    }

    private Uni<Void> round() {
        int before = asked.get();
        return outbox.publish(BATCH, publication::publish).chain(count -> {
            boolean finished = count < BATCH && asked.compareAndSet(before, 0);
            return finished ? Uni.createFrom().voidItem() : round();
        });
    }
}
