package tocsin.notification.rehearsal;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How many may wait at the same time. Who finds no seat is turned away at once, before anything has begun. */
final class Seats {

    private final AtomicInteger free;

    Seats(int all) {
        this.free = new AtomicInteger(all);
    }

    /** Runs with a seat, which is free again when it ends, fails or is cancelled. */
    <T> Uni<T> with(Supplier<Uni<T>> waiting) {
        return Uni.createFrom().deferred(() -> {
            if (free.getAndUpdate(seats -> Math.max(0, seats - 1)) == 0) {
                return Uni.createFrom()
                        .failure(new NoAnswer(
                                "As many tests as possible are being sent. Nothing was sent for this one."));
            }
            return Uni.createFrom().deferred(waiting::get).onTermination().invoke(free::incrementAndGet);
        });
    }
}
