package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tocsin.sampler.script.Errand;
import tocsin.sampler.script.Ran;
import tocsin.sampler.script.Runner;

/**
 * Sends for the scripts that are due, and takes what they said: a run and all that follows from it are recorded together, or
 * it is made again. Scripts run elsewhere and take their time; nothing here waits for them. Used by one thread.
 */
final class ScriptRounds {

    private final Watchboard board;
    private final Runner runner;
    private final InstantSource clock;
    private final Turns turns;
    private final Judge judge;
    private final Evaluator.Observer observer;
    private int underWay;

    ScriptRounds(
            Watchboard board,
            Runner runner,
            InstantSource clock,
            Turns turns,
            Judge judge,
            Evaluator.Observer observer) {
        this.board = board;
        this.runner = runner;
        this.clock = clock;
        this.turns = turns;
        this.judge = judge;
        this.observer = observer;
    }

    /** What the evaluator lends for it. */
    interface Judge {

        /** Whether this replica may judge its companies now. */
        boolean mayJudge(Instant now);

        /** Records decisions together with what is kept of the run that led to them. Answers whether that was done. */
        Uni<Boolean> record(List<Decision> decisions, Kept kept);
    }

    /** Sends for as many as there is room for; the others stay due. */
    void send(Instant now) {
        board.scripts().send(now, runner.capacity() - underWay).forEach(errand -> {
            underWay++;
            runner.run(errand).subscribe().with(ran -> back(errand, Optional.of(ran)), cause -> {
                observer.failed(cause);
                back(errand, Optional.empty());
            });
        });
    }

    private void back(Errand errand, Optional<Ran> ran) {
        turns.take(() -> {
                    underWay--;
                    return board.scripted(key(errand))
                            .map(watch ->
                                    ran.map(outcome -> take(watch, outcome)).orElseGet(() -> again(watch)))
                            .orElseGet(() -> Uni.createFrom().voidItem());
                })
                .subscribe()
                .with(done -> {}, observer::failed);
    }

    private static WatchKey key(Errand errand) {
        return new WatchKey(errand.rule().id(), errand.company().id());
    }

    private Uni<Void> take(Watch watch, Ran ran) {
        ScriptTurn turn = watch.turn().orElseThrow();
        if (ran instanceof Ran.NotDue before) {
            turn.ran(before.last(), before.answer());
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        if (!judge.mayJudge(now) || !watch.stateKnown()) {
            return again(watch);
        }
        Ran.Done done = (Ran.Done) ran;
        turn.ran(done.memory().at(), Optional.of(done.memory().answer()));
        return judge.record(
                        watch.heard(done, now),
                        new Kept(watch.key(), watch.rule().scope().isOneCompany(), done.memory()))
                .invoke(recorded -> {
                    if (!recorded) {
                        turn.again();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> again(Watch watch) {
        watch.turn().orElseThrow().again();
        return Uni.createFrom().voidItem();
    }
}
