package tocsin.notification.picture;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import tocsin.notification.message.Picture;
import tocsin.notification.message.Pictures;
import tocsin.notification.transition.Transition;

/**
 * Pictures that all recipients of a transition share. A picture is worth a moment's wait and no more: where its numbers
 * are not there in time, the message goes without it. Safe for use by any thread.
 */
public final class SharedPictures implements Pictures {

    private final History history;
    private final Executor worker;
    private final PictureLimits limits;
    private final PictureWatch watch;
    private final Semaphore seats;
    private final Map<UUID, Uni<Optional<Picture>>> kept;

    /**
     * Pictures of what a history tells.
     *
     * @param worker on which they are drawn
     */
    public SharedPictures(History history, Executor worker, PictureLimits limits, PictureWatch watch) {
        this.history = history;
        this.worker = worker;
        this.limits = limits;
        this.watch = watch;
        this.seats = new Semaphore(limits.atOnce());
        this.kept = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Uni<Optional<Picture>>> eldest) {
                return size() > limits.kept();
            }
        };
    }

    @Override
    public Uni<Optional<Picture>> of(Transition transition) {
        return Inquiry.of(transition)
                .map(inquiry -> shared(transition.id(), () -> ask(transition, inquiry)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Picture>> shared(UUID id, Supplier<Uni<Optional<Picture>>> asking) {
        synchronized (kept) {
            return kept.computeIfAbsent(
                    id,
                    fresh -> Uni.createFrom().deferred(asking::get).memoize().indefinitely());
        }
    }

    private Uni<Optional<Picture>> ask(Transition transition, Inquiry inquiry) {
        if (!seats.tryAcquire()) {
            watch.missing(PictureWatch.Missing.BUSY);
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.createFrom()
                .deferred(() -> history.of(inquiry))
                .ifNoItem()
                .after(limits.within())
                .fail()
                .onTermination()
                .invoke(seats::release)
                .emitOn(worker)
                .map(series -> Sketch.of(transition, inquiry.window(), series))
                .invoke(this::tell)
                .onFailure()
                .recoverWithItem(this::without);
    }

    private void tell(Optional<Picture> picture) {
        if (picture.isPresent()) {
            watch.drawn();
        } else {
            watch.missing(PictureWatch.Missing.NOTHING_TO_SHOW);
        }
    }

    private Optional<Picture> without(Throwable failure) {
        watch.missing(failure instanceof TimeoutException ? PictureWatch.Missing.LATE : PictureWatch.Missing.FAILED);
        return Optional.empty();
    }
}
