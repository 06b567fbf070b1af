package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tocsin.notification.transition.TransitionDocument;

/**
 * Keeps what comes while something is being kept together, in the order in which it came. One piece alone does not wait;
 * when a thousand alerts fire at once, they do not wait for a thousand commits. What cannot be kept is tried again for a
 * while, and everything behind it waits, so that nothing overtakes it. Nobody bounds what waits here but those who bring
 * it, who each wait for the answer. Safe for use by any thread.
 */
public final class Gathering {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Intake intake;
    private final Duration hold;
    private final List<Piece> waiting = new ArrayList<>();
    private boolean busy;

    /**
     * Gathers for an intake.
     *
     * @param hold how long to go on trying
     */
    public Gathering(Intake intake, Duration hold) {
        this.intake = intake;
        this.hold = hold;
    }

    private record Piece(List<TransitionDocument> documents, UniEmitter<? super Void> answer) {}

    /** Keeps what transitions call for; fails with {@link NotKept} where trying again is of no use. */
    public Uni<Void> take(List<TransitionDocument> documents) {
        return Uni.createFrom().emitter(answer -> enter(new Piece(documents, answer)));
    }

    private void enter(Piece piece) {
        synchronized (waiting) {
            waiting.add(piece);
            if (busy) {
                return;
            }
            busy = true;
        }
        keepNext();
    }

    private void keepNext() {
        List<Piece> pieces;
        synchronized (waiting) {
            pieces = List.copyOf(waiting);
            waiting.clear();
            busy = !pieces.isEmpty();
        }
        if (!pieces.isEmpty()) {
            keep(pieces).subscribe().with(done -> keepNext());
        }
    }

    /** Completes when all have their answer, and never fails. */
    private Uni<Void> keep(List<Piece> pieces) {
        List<TransitionDocument> all =
                pieces.stream().flatMap(piece -> piece.documents().stream()).toList();
        return tried(all)
                .invoke(kept -> pieces.forEach(piece -> piece.answer().complete(null)))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(pieces, failure));
    }

    /** One that cannot be kept at all must not take the others with it: each is on its own then. */
    private Uni<Void> failed(List<Piece> pieces, Throwable failure) {
        if (pieces.size() == 1 || !(failure instanceof NotKept)) {
            pieces.forEach(piece -> piece.answer().fail(failure));
            return Uni.createFrom().voidItem();
        }
        Uni<Void> each = Uni.createFrom().voidItem();
        for (Piece piece : pieces) {
            each = each.chain(() -> keep(List.of(piece)));
        }
        return each;
    }

    private Uni<Integer> tried(List<TransitionDocument> documents) {
        return Uni.createFrom()
                .deferred(() -> intake.take(documents))
                .onFailure(failure -> !(failure instanceof NotKept))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(hold.toMillis());
    }
}
