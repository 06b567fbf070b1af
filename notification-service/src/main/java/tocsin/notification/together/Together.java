package tocsin.notification.together;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Asks in one go what is asked while an answer is under way. One question alone does not wait; and none gets an answer
 * that was under way before it was asked. Nobody bounds what waits here but those who ask, who each wait for the answer.
 * Safe for use by any thread.
 *
 * @param <Q> a question
 * @param <A> its answer
 */
public final class Together<Q, A> {

    private final int most;
    private final Function<List<Q>, Uni<List<A>>> asking;
    private final Predicate<Throwable> faultOfOne;
    private final List<Asked<Q, A>> waiting = new ArrayList<>();
    private boolean busy;

    /**
     * Asks in this way.
     *
     * @param most how many questions go together, at least 1
     * @param asking answers questions in their order; all or none
     * @param faultOfOne of which failures one question alone may be the cause: then each is asked by itself, so that it
     *     takes no other with it
     */
    public Together(int most, Function<List<Q>, Uni<List<A>>> asking, Predicate<Throwable> faultOfOne) {
        if (most < 1) {
            throw new IllegalArgumentException("At least one question goes together with itself");
        }
        this.most = most;
        this.asking = asking;
        this.faultOfOne = faultOfOne;
    }

    private record Asked<Q, A>(Q question, UniEmitter<? super A> answer) {}

    /** The answer to a question, or its failure. It is asked anew with each subscription. */
    public Uni<A> ask(Q question) {
        return Uni.createFrom().emitter(answer -> enter(new Asked<>(question, answer)));
    }

    private void enter(Asked<Q, A> one) {
        synchronized (waiting) {
            waiting.add(one);
            if (busy) {
                return;
            }
            busy = true;
        }
        next();
    }

    private void next() {
        List<Asked<Q, A>> now;
        synchronized (waiting) {
            List<Asked<Q, A>> first = waiting.subList(0, Math.min(most, waiting.size()));
            now = List.copyOf(first);
            first.clear();
            busy = !now.isEmpty();
        }
        if (!now.isEmpty()) {
            answer(now).subscribe().with(done -> next());
        }
    }

    /** Completes when all have their answer, and never fails. */
    private Uni<Void> answer(List<Asked<Q, A>> asked) {
        return Uni.createFrom()
                .deferred(() -> asking.apply(asked.stream().map(Asked::question).toList()))
                .invoke(answers -> tell(asked, answers))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(asked, failure));
    }

    private void tell(List<Asked<Q, A>> asked, List<A> answers) {
        if (answers.size() != asked.size()) {
            throw new IllegalStateException(asked.size() + " questions have " + answers.size() + " answers");
        }
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).answer().complete(answers.get(i));
        }
    }

    private Uni<Void> failed(List<Asked<Q, A>> asked, Throwable failure) {
        if (asked.size() == 1 || !faultOfOne.test(failure)) {
            asked.forEach(one -> one.answer().fail(failure));
            return Uni.createFrom().voidItem();
        }
        Uni<Void> each = Uni.createFrom().voidItem();
        for (Asked<Q, A> one : asked) {
            each = each.chain(() -> answer(List.of(one)));
        }
        return each;
    }
}
