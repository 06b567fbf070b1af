package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import tocsin.sampler.call.Slice;

/**
 * Reads what the board does not know, a bounded portion at a time: the recorded states of alerts, and what was counted of
 * companies. Forgets what ended. Used by one thread.
 */
final class Settling {

    /** A day of slices of so many companies is 432,000 rows, which is what memory has to take at a time at a start. */
    static final int COMPANIES_AT_ONCE = 50;

    /** So many rows are read in some tens of milliseconds. */
    static final int STATES_AT_ONCE = 2_000;

    /**
     * Whoever stands by forgets later, in case that the one who judges cannot: by then that one has heard of it too, and
     * does not begin anew what has ended.
     */
    static final Duration STAND_BY_FORGETS_AFTER = Duration.ofSeconds(30);

    private final Watchboard board;
    private final StateLog log;
    private final History history;
    private final Supplier<Uni<Void>> catchUp;
    private final InstantSource clock;
    private final Executor thread;
    private final Map<WatchKey, Due> toForget = new HashMap<>();

    /**
     * A settling of a board.
     *
     * @param catchUp hears all that has been counted until now
     */
    Settling(
            Watchboard board,
            StateLog log,
            History history,
            Supplier<Uni<Void>> catchUp,
            InstantSource clock,
            Executor thread) {
        this.board = board;
        this.log = log;
        this.history = history;
        this.catchUp = catchUp;
        this.clock = clock;
        this.thread = thread;
    }

    private record Due(Ended ended, Instant at) {}

    /** Some watches have ended. */
    void forget(List<Ended> some) {
        Instant now = clock.instant();
        for (Ended ended : some) {
            boolean atOnce = board.judges(ended.key().company());
            toForget.put(ended.key(), new Due(ended, atOnce ? now : now.plus(STAND_BY_FORGETS_AFTER)));
        }
    }

    /** What was to be forgotten is watched again. */
    void keepWhatIsWatchedAgain() {
        toForget.keySet().removeIf(board::watches);
    }

    /** Reads a portion. Answers whether there is more to be read. */
    Uni<Boolean> portion() {
        return forgetEnded()
                .chain(this::readStates)
                .chain(() -> board.unknown().states(1).isEmpty()
                        ? readHistory()
                        : Uni.createFrom().voidItem())
                .map(done -> !board.unknown().isEmpty());
    }

    private Uni<Void> forgetEnded() {
        Instant now = clock.instant();
        List<Ended> due = toForget.values().stream()
                .filter(one -> !now.isBefore(one.at()))
                .map(Due::ended)
                .toList();
        return due.isEmpty()
                ? Uni.createFrom().voidItem()
                : log.forget(due).emitOn(thread).invoke(() -> due.forEach(ended -> toForget.remove(ended.key())));
    }

    private Uni<Void> readStates() {
        List<Watch> unknown = board.unknown().states(STATES_AT_ONCE);
        return unknown.isEmpty()
                ? Uni.createFrom().voidItem()
                : forgetOutdated(unknown).chain(() -> readStatesOf(unknown));
    }

    private Uni<Void> forgetOutdated(List<Watch> unknown) {
        List<Outdated> outdated =
                unknown.stream().map(Watch::outdated).flatMap(Optional::stream).toList();
        return outdated.isEmpty()
                ? Uni.createFrom().voidItem()
                : log.forgetOutdated(outdated).emitOn(thread).invoke(() -> unknown.forEach(Watch::outdatedIsForgotten));
    }

    /** First the states, and then all that has been counted: whoever decided those has not seen more than we then have. */
    private Uni<Void> readStatesOf(List<Watch> unknown) {
        return log.read(unknown.stream().map(Watch::key).toList())
                .emitOn(thread)
                .call(() -> catchUp.get())
                .invoke(states -> unknown.forEach(
                        watch -> board.adopt(watch, Optional.ofNullable(states.get(watch.key())), clock.instant())))
                .replaceWithVoid();
    }

    /** Each portion as far back as its companies need. */
    private Uni<Void> readHistory() {
        List<String> companies = board.unknown().companies(COMPANIES_AT_ONCE);
        if (companies.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long from = Slice.at(board.horizon(companies, clock.instant()));
        return Uni.combine()
                .all()
                .unis(history.slices(companies, from), history.gauges(companies))
                .asTuple()
                .emitOn(thread)
                .invoke(read -> board.putHistory(companies, read.getItem1(), read.getItem2()))
                .replaceWithVoid();
    }
}
