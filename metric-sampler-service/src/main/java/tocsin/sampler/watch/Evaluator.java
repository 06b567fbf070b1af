package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import tocsin.sampler.call.Slice;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.metric.Measurement;

/**
 * Evaluates every alert whenever its numbers change, and at every tick. One round at a time: take what is new, judge,
 * record the decisions, begin anew. A decision that could not be recorded, or that another replica has overtaken, is
 * forgotten, the recorded state is read again, and the next tick judges by that.
 *
 * <p>May be used by any thread; all its work is done on the one that it is given.
 */
public final class Evaluator {

    /** A day of slices of so many companies is 432,000 rows, which is what memory has to take at a time at a start. */
    static final int COMPANIES_AT_ONCE = 50;

    private final StateLog log;
    private final History history;
    private final InstantSource clock;
    private final Executor thread;
    private final Observer observer;
    private final Turns turns;
    private final Watchboard board = new Watchboard();
    private final Set<WatchKey> toForget = new HashSet<>();
    private boolean unsettled;

    /**
     * An evaluator that watches nothing yet.
     *
     * @param thread where everything is judged; it must run one task at a time
     */
    public Evaluator(StateLog log, History history, InstantSource clock, Executor thread, Observer observer) {
        this.log = log;
        this.history = history;
        this.clock = clock;
        this.thread = thread;
        this.observer = observer;
        this.turns = new Turns(thread);
    }

    /** Is told what an evaluator does. */
    public interface Observer {

        /** Transitions are recorded and wait to be published. */
        void recorded(List<Decision> decisions);

        /** Decisions were not recorded, or what is recorded could not be read; it is tried again at the next tick. */
        void failed(Throwable cause);
    }

    /** Takes definitions that have changed. What they newly need is read at once. */
    public Uni<Void> define(List<Definition> definitions) {
        return turns.take(() -> {
            definitions.forEach(definition -> toForget.addAll(board.apply(definition, clock.instant())));
            toForget.removeIf(board::watches);
            unsettled = true;
            return settle();
        });
    }

    /** Takes what was counted. Completes when everything that follows from it is recorded. */
    public Uni<Void> take(Receipt receipt) {
        return turns.take(() -> record(board.take(receipt, clock.instant())));
    }

    /** Judges everything by the time. */
    public Uni<Void> tick() {
        return turns.take(() -> settle().chain(() -> record(board.judgeAll(clock.instant()))));
    }

    /** What alerts measure of companies now; those that are not watched here are left out. */
    public Uni<Map<WatchKey, Measurement>> measure(Collection<WatchKey> keys) {
        return Uni.createFrom()
                .item(() -> {
                    Instant now = clock.instant();
                    Map<WatchKey, Measurement> measured = new HashMap<>();
                    keys.forEach(key -> board.measure(key, now).ifPresent(value -> measured.put(key, value)));
                    return measured;
                })
                .runSubscriptionOn(thread);
    }

    private Uni<Void> record(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return log.record(decisions)
                .emitOn(thread)
                .invoke(lost -> recorded(decisions, lost))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(cause -> onThread(() -> {
                    distrust(decisions.stream().map(Decision::key).collect(Collectors.toSet()));
                    observer.failed(cause);
                }));
    }

    private void recorded(List<Decision> decisions, Set<WatchKey> lost) {
        distrust(lost);
        observer.recorded(decisions.stream()
                .filter(decision -> !lost.contains(decision.key()))
                .toList());
    }

    private void distrust(Set<WatchKey> keys) {
        board.distrust(keys);
        unsettled |= !keys.isEmpty();
    }

    /** Reads what is recorded of everything that is not known, or not trusted. */
    private Uni<Void> settle() {
        if (!unsettled) {
            return Uni.createFrom().voidItem();
        }
        return forget().chain(this::readStates)
                .chain(this::readHistory)
                .emitOn(thread)
                .invoke(() -> unsettled = false)
                .onFailure()
                .recoverWithUni(cause -> onThread(() -> observer.failed(cause)));
    }

    private Uni<Void> forget() {
        List<WatchKey> ended = List.copyOf(toForget);
        return ended.isEmpty()
                ? Uni.createFrom().voidItem()
                : log.forget(ended).emitOn(thread).invoke(() -> ended.forEach(toForget::remove));
    }

    /** Until all are known: what turns out to be of another measure is forgotten, and read once more. */
    private Uni<Void> readStates() {
        List<Watch> unknown = board.withoutState();
        return unknown.isEmpty()
                ? Uni.createFrom().voidItem()
                : forgetOutdated(unknown).chain(() -> readStatesOf(unknown)).chain(this::readStates);
    }

    private Uni<Void> forgetOutdated(List<Watch> unknown) {
        Map<WatchKey, String> outdated = new HashMap<>();
        unknown.forEach(watch -> watch.outdated().ifPresent(measured -> outdated.put(watch.key(), measured)));
        return outdated.isEmpty()
                ? Uni.createFrom().voidItem()
                : log.forgetOutdated(outdated).emitOn(thread).invoke(() -> unknown.forEach(Watch::outdatedIsForgotten));
    }

    private Uni<Void> readStatesOf(List<Watch> unknown) {
        return log.read(unknown.stream().map(Watch::key).toList())
                .emitOn(thread)
                .invoke(states -> unknown.forEach(
                        watch -> watch.adopt(Optional.ofNullable(states.get(watch.key())), clock.instant())))
                .replaceWithVoid();
    }

    /** Some companies after another, each portion as far back as these companies need. */
    private Uni<Void> readHistory() {
        List<String> companies = board.withoutHistory(COMPANIES_AT_ONCE);
        return companies.isEmpty()
                ? Uni.createFrom().voidItem()
                : readHistoryOf(companies).chain(() -> readHistory());
    }

    private Uni<Void> readHistoryOf(List<String> companies) {
        long from = Slice.at(board.horizon(companies, clock.instant()));
        return Uni.combine()
                .all()
                .unis(history.slices(companies, from), history.gauges(companies))
                .asTuple()
                .emitOn(thread)
                .invoke(read -> board.putHistory(companies, read.getItem1(), read.getItem2()))
                .replaceWithVoid();
    }

    private Uni<Void> onThread(Runnable work) {
        return Uni.createFrom().voidItem().emitOn(thread).invoke(work);
    }
}
