package tocsin.local.chaos;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tocsin.local.chaos.process.Troupe;
import tocsin.local.chaos.storm.Blow;
import tocsin.local.chaos.storm.Gust;
import tocsin.local.chaos.storm.Strike;
import tocsin.local.settings.Failure;

/**
 * Strikes as planned, and has each blow undone when its time has come, while the next ones fall. A blow at somebody who is
 * away waits until he is back; of two blows at the same process the second begins when the first is undone.
 */
final class Striker implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration UNDONE_WITHIN = Duration.ofMinutes(4);

    private final Troupe troupe;
    private final ExecutorService undoing = Executors.newCachedThreadPool();
    private final List<Under> all = new ArrayList<>();

    Striker(Troupe troupe) {
        this.troupe = troupe;
    }

    /** A blow, and when it was over, or will be. */
    private record Under(int number, Blow blow, Instant at, CompletableFuture<Instant> over) {

        boolean lasts() {
            return !over.isDone();
        }

        Instant endOr(Instant now) {
            return over.isCompletedExceptionally() ? now : over.getNow(now);
        }
    }

    /** Strikes every blow; returns when all are undone. */
    void strike(List<Gust> plan)
            throws InterruptedException, IOException, Failure, ExecutionException, TimeoutException {
        for (Gust gust : plan) {
            TimeUnit.NANOSECONDS.sleep(gust.pause().toNanos());
            strike(gust.blow());
        }
        for (Under under : List.copyOf(all)) {
            under.over.get(UNDONE_WITHIN.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void strike(Blow blow) throws InterruptedException, IOException, Failure {
        while (mustWait(blow)) {
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
        Instant at = Instant.now();
        troupe.strike(blow);
        Under under = new Under(all.size() + 1, blow, at, new CompletableFuture<>());
        synchronized (all) {
            all.add(under);
        }
        undoing.execute(() -> undo(under));
    }

    /** Who is being started again can be struck, who is frozen or away cannot. */
    private boolean mustWait(Blow blow) {
        boolean visits = blow instanceof Blow.Visit;
        boolean busy = all.stream()
                .filter(Under::lasts)
                .anyMatch(under -> under.blow.victim().equals(blow.victim())
                        && (visits || Instant.now().isBefore(under.at.plus(under.blow.lasts()))));
        return busy || !visits && !troupe.runs(blow.victim());
    }

    private void undo(Under under) {
        try {
            TimeUnit.NANOSECONDS.sleep(under.blow.lasts().toNanos());
            troupe.undo(under.blow);
            under.over.complete(Instant.now());
        } catch (Exception cause) {
            under.over.completeExceptionally(cause);
        }
    }

    /** All blows so far, in their order; one that is not over ends now. */
    List<Strike> strikes() {
        synchronized (all) {
            Instant now = Instant.now();
            return all.stream()
                    .map(under -> new Strike(under.number, under.blow, under.at, under.endOr(now)))
                    .sorted(Comparator.comparing(Strike::number))
                    .toList();
        }
    }

    @Override
    public void close() {
        undoing.shutdownNow();
    }
}
