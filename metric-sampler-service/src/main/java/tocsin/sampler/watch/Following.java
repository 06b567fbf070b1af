package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;

/** How far this replica has followed what others count. Used by one thread, which may be asked after by any. */
final class Following {

    /** Who has followed longer ago than this may not judge while there is company. */
    static final Duration LIMIT = Duration.ofSeconds(2);

    private final Receipts receipts;
    private final InstantSource clock;
    private final Executor thread;
    private Optional<Receipts.Mark> mark = Optional.empty();
    private Optional<Receipts.Mark> ownMark = Optional.empty();
    private volatile Instant last = Instant.MIN;

    Following(Receipts receipts, InstantSource clock, Executor thread) {
        this.receipts = receipts;
        this.clock = clock;
        this.thread = thread;
    }

    /** Whether there is a mark: whatever is read of history from now on joins with what is followed. */
    boolean hasBegun() {
        return mark.isPresent();
    }

    boolean isCurrent(Instant now) {
        return now.isBefore(last.plus(LIMIT));
    }

    /** When it last followed; the beginning of all time where it never did. May be asked by any thread. */
    Instant last() {
        return last;
    }

    /**
     * What is new.
     *
     * @param own whether this replica's own receipts are wanted too: all since they were wanted last, for it may be that
     *     they are committed, others have decided by them, and here the answer has not been read yet
     */
    Uni<Receipts.News> next(boolean own) {
        Instant sent = clock.instant();
        return receipts.since(mark, own ? ownMark : Optional.empty())
                .emitOn(thread)
                .invoke(news -> {
                    mark = Optional.of(news.mark());
                    ownMark = own ? mark : ownMark;
                    last = sent;
                });
    }
}
