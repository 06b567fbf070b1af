package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.definition.Revised;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.replica.Duty;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.replica.Standing;
import tocsin.sampler.script.Runner;
import tocsin.telemetry.Trace;

/**
 * Evaluates every alert of its companies whenever their numbers change, and at every tick. One round at a time: take what
 * is new, judge, record the decisions, begin anew. A decision that could not be recorded, or that another replica has
 * overtaken, is forgotten, the recorded state is read again, and the next tick judges by that.
 *
 * <p>It judges only while it attends, and where there are others only by what all have counted. May be used by any
 * thread; all its work is done on the one that it is given.
 */
public final class Evaluator {

    private static final int TICKS_BETWEEN_HOLDINGS = 10;

    private final InstantSource clock;
    private final Executor thread;
    private final Observer observer;
    private final Turns turns;
    private final Watchboard board;
    private final Following following;
    private final Settling settling;
    private final Elsewhere elsewhere;
    private final ScriptRounds scripts;
    private final Recorder recorder;
    private int ticks;
    private final AtomicBoolean assigning = new AtomicBoolean();
    private final AtomicBoolean settlingByItself = new AtomicBoolean();
    private volatile Standing latest;
    private volatile Standing assigned;
    private volatile boolean loaded;

    /**
     * An evaluator that is the only one there can ever be, and watches nothing yet.
     *
     * @param thread where everything is judged; it must run one task at a time
     */
    public Evaluator(StateLog log, History history, InstantSource clock, Executor thread, Observer observer) {
        this(Standing.only(ReplicaId.fresh()), log, history, Receipts.NONE, Runner.NONE, clock, thread, observer);
    }

    /**
     * An evaluator among others, that watches nothing yet.
     *
     * @param standing how it stands among them until it {@linkplain #attend attends}
     * @param receipts what all of them count
     * @param runner who runs the scripts of alerts that have one
     * @param thread where everything is judged; it must run one task at a time
     */
    public Evaluator(
            Standing standing,
            StateLog log,
            History history,
            Receipts receipts,
            Runner runner,
            InstantSource clock,
            Executor thread,
            Observer observer) {
        this.clock = clock;
        this.thread = thread;
        this.observer = observer;
        this.latest = standing;
        this.assigned = standing;
        this.turns = new Turns(thread);
        this.board = new Watchboard(standing.duties());
        this.following = new Following(receipts, clock, thread);
        this.settling = new Settling(board, log, history, () -> follow(true), clock, thread);
        this.elsewhere = new Elsewhere(history);
        this.recorder = new Recorder(board, log, observer, thread);
        this.scripts = new ScriptRounds(board, runner, clock, turns, new Judge(), observer);
    }

    /** Is told what an evaluator does. */
    public interface Observer {

        /** Transitions are recorded and wait to be published. */
        void recorded(List<Decision> decisions);

        /** Gives decisions that are about to be recorded their places in traces. */
        default List<Decision> traced(List<Decision> decisions) {
            return decisions;
        }

        /** A round of judging is over. Told on the thread of evaluation. */
        default void judged(Round round) {
            // Of no interest to most.
        }

        /** How much is held, from time to time. Told on the thread of evaluation. */
        default void holds(Holdings holdings) {
            // Of no interest to most.
        }

        /** Decisions were not recorded, or what is recorded could not be read; it is tried again at the next tick. */
        void failed(Throwable cause);
    }

    /** Takes definitions of which no other replica knows a later revision. */
    public Uni<Void> define(List<Definition> definitions) {
        return revise(definitions.stream()
                .map(definition -> new Revised(definition, 0))
                .toList());
    }

    /** Takes definitions that have changed. What they newly need is read at once. */
    public Uni<Void> revise(List<Revised> definitions) {
        return turns.<Void>take(() -> {
                    definitions.forEach(revised -> settling.forget(board.apply(revised, clock.instant())));
                    settling.keepWhatIsWatchedAgain();
                    return Uni.createFrom().voidItem();
                })
                .chain(this::settle);
    }

    /** Takes what was counted here. Completes when everything that follows from it is recorded. */
    public Uni<Void> take(Receipt receipt) {
        return turns.take(() -> record(judge(receipt)));
    }

    /** Takes what was counted by others since the last time. */
    public Uni<Void> follow() {
        return turns.take(() -> follow(false));
    }

    /** Judges everything by the time. */
    public Uni<Void> tick() {
        settleByItself();
        return turns.take(() -> {
            board.unknown().lookAgain();
            Instant now = clock.instant();
            if (ticks++ % TICKS_BETWEEN_HOLDINGS == 0) {
                observer.holds(board.holdings());
            }
            return mayJudge(now)
                    ? record(round(Round.By.TICK, now, () -> board.judgeAll(now)))
                            .invoke(() -> scripts.send(now))
                    : Uni.createFrom().voidItem();
        });
    }

    private List<Decision> round(Round.By by, Instant began, Supplier<List<Decision>> judging) {
        long before = board.judged();
        List<Decision> decisions = judging.get();
        observer.judged(new Round(by, board.judged() - before, Duration.between(began, clock.instant())));
        return decisions;
    }

    /**
     * Takes note of how this replica stands among the others. Completes when what is its own from now on is here.
     *
     * <p>What it had judged in a term before is not recorded any more, and others may have decided and counted anything
     * meanwhile: with a new term all states and all history are read again.
     */
    public Uni<Void> attend(Standing standing) {
        latest = standing;
        return Uni.createFrom()
                .deferred(() -> isAssigned(standing) || !assigning.compareAndSet(false, true)
                        ? Uni.createFrom().voidItem()
                        : turns.<Void>take(this::assign)
                                .onTermination()
                                .invoke(() -> assigning.set(false))
                                .chain(this::settle)
                                .chain(this::tick));
    }

    private boolean isAssigned(Standing standing) {
        return standing.term() == assigned.term() && standing.roster().equals(assigned.roster());
    }

    /**
     * History is read only once it is certain that whatever is counted after that is heard of. Before a new term that was
     * not: while this replica did not attend, others may have left no receipts.
     */
    private Uni<Void> assign() {
        Standing standing = latest;
        boolean newTerm = standing.term() != assigned.term();
        Uni<Void> begun = following.hasBegun() && !newTerm ? Uni.createFrom().voidItem() : follow(true);
        return begun.invoke(() -> {
            if (newTerm) {
                loaded = false;
                board.distrustAll();
                board.historyIsIncomplete();
            }
            assigned = standing;
            board.share(standing.duties(), clock.instant());
        });
    }

    /** Whether it judges the companies that are its own now. */
    public boolean judges() {
        return mayJudge(clock.instant());
    }

    /** Whether it has all the numbers that are its own, and hears of what changes them. */
    public boolean isReady() {
        return loaded && following.isCurrent(clock.instant());
    }

    /** When it last heard of what others count, by its own clock; the beginning of all time where it never did. */
    public Instant lastFollowed() {
        return following.last();
    }

    /** How many companies are watched here for a duty. */
    public int companies(Duty duty) {
        return board.companies(duty);
    }

    /** What alerts measure of companies now, here or elsewhere; those that do not watch them are left out. */
    public Uni<Map<WatchKey, Measurement>> measure(Collection<WatchKey> keys) {
        return Uni.createFrom()
                .item(() -> look(keys, clock.instant()))
                .runSubscriptionOn(thread)
                .chain(look -> elsewhere.measure(look.elsewhere(), look.at()).map(look::with));
    }

    private Look look(Collection<WatchKey> keys, Instant now) {
        return isCurrent(now) ? Look.at(board, keys, now) : Look.elsewhere(board, keys, now);
    }

    private boolean mayJudge(Instant now) {
        return isCurrent(now) && latest.mayJudge(now);
    }

    /** Whether what is here is what all have counted. */
    private boolean isCurrent(Instant now) {
        Standing standing = latest;
        return standing.term() == assigned.term()
                && standing.attends(now)
                && (!standing.hasCompany() || following.isCurrent(now));
    }

    private List<Decision> judge(Receipt receipt) {
        Instant now = clock.instant();
        if (mayJudge(now)) {
            return in(receipt.traces(), round(Round.By.REPORTS, now, () -> board.take(receipt, now)));
        }
        board.put(receipt.slices(), receipt.readings());
        return List.of();
    }

    /** A decision that a report has led to belongs to what the last such report belongs to. */
    private static List<Decision> in(Map<String, Trace> traces, List<Decision> decisions) {
        return traces.isEmpty()
                ? decisions
                : decisions.stream()
                        .map(decision -> decision.in(
                                Optional.ofNullable(traces.get(decision.key().company()))))
                        .toList();
    }

    /** With its own receipts it may hear of some that it has not come to yet, and never of fewer than others have. */
    private Uni<Void> follow(boolean own) {
        return following.next(own).chain(this::hear);
    }

    private Uni<Void> hear(Receipts.News news) {
        if (!news.complete()) {
            loaded = false;
            board.historyIsIncomplete();
        }
        news.decided().forEach(board::decidedElsewhere);
        List<Decision> decisions = new ArrayList<>();
        for (Receipts.Heard heard : news.heard()) {
            if (heard.own()) {
                board.put(heard.receipt().slices(), heard.receipt().readings());
            } else {
                decisions.addAll(judge(heard.receipt()));
            }
        }
        return record(decisions);
    }

    private Uni<Void> record(List<Decision> decisions) {
        return recorder.record(decisions, assigned.term());
    }

    /** What is lent to the scripts' rounds. */
    private final class Judge implements ScriptRounds.Judge {
        @Override
        public boolean mayJudge(Instant now) {
            return Evaluator.this.mayJudge(now);
        }

        @Override
        public Uni<Boolean> record(List<Decision> decisions, Kept kept) {
            return recorder.record(decisions, kept, assigned.term());
        }
    }

    /** Reads all that is not known, or not trusted; between its portions others have their turns. */
    private Uni<Void> settle() {
        return Uni.createFrom()
                .deferred(() -> turns.take(this::settleSome))
                .repeat()
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private void settleByItself() {
        if (settlingByItself.compareAndSet(false, true)) {
            settle().onTermination()
                    .invoke(() -> settlingByItself.set(false))
                    .subscribe()
                    .with(done -> {}, observer::failed);
        }
    }

    private Uni<Boolean> settleSome() {
        return settling.portion()
                .invoke(more ->
                        loaded |= following.hasBegun() && board.unknown().everythingIsLoaded())
                .onFailure()
                .recoverWithUni(cause -> onThread(() -> observer.failed(cause)).replaceWith(false));
    }

    private Uni<Void> onThread(Runnable work) {
        return Uni.createFrom().voidItem().emitOn(thread).invoke(work);
    }
}
