package tocsin.local.chaos.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tocsin.local.chaos.storm.Victim;
import tocsin.local.embedded.Postmaster;

/** One part of the system: a program that is to run, or to be away for a while. For use by any thread. */
public final class Part {

    /** How long a cluster lets a process end by itself. */
    private static final Duration END_WITHIN = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(20);

    private final Victim name;
    private final Program program;
    private final List<Instant> endedByItself = new ArrayList<>();
    private boolean wanted;
    private int endedByForce;
    private volatile List<ProcessHandle> frozen = List.of();

    Part(Victim name, Program program) {
        this.name = name;
        this.program = program;
    }

    /** Who it is. */
    public Victim name() {
        return name;
    }

    /** Starts it, where it does not run. */
    synchronized void start() throws IOException {
        wanted = true;
        if (program.processes().isEmpty()) {
            program.start();
        }
    }

    /** As whoever runs it would: starts it again where it has ended though nobody has struck it. */
    synchronized void startAgain() throws IOException {
        if (wanted && program.processes().isEmpty()) {
            endedByItself.add(Instant.now());
            program.start();
        }
    }

    /** When it ended though nobody had struck it. */
    public synchronized List<Instant> endedByItself() {
        return List.copyOf(endedByItself);
    }

    /** Whether it runs, ready or not. */
    synchronized boolean runs() {
        return !program.processes().isEmpty();
    }

    /** Whether it is at work. */
    public boolean ready() {
        return frozen.isEmpty() && program.ready();
    }

    /** Ends all its processes at once. */
    synchronized void kill() throws InterruptedException {
        wanted = false;
        List<ProcessHandle> all = program.processes();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all, END_WITHIN);
    }

    /** Ends its main process at once. */
    synchronized void behead() throws InterruptedException {
        wanted = false;
        List<ProcessHandle> main = program.processes().stream().limit(1).toList();
        main.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(main, END_WITHIN);
    }

    /** Asks it to end; by force where that takes longer than a cluster waits. */
    synchronized void stop() throws InterruptedException {
        wanted = false;
        List<ProcessHandle> all = program.processes();
        all.stream().limit(1).forEach(ProcessHandle::destroy);
        if (!awaitEnd(all, END_WITHIN)) {
            endedByForce++;
            all.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(all, END_WITHIN);
        }
    }

    /** How often asking it to end was not enough. */
    public synchronized int endedByForce() {
        return endedByForce;
    }

    /** Stops it where it is. */
    synchronized void freeze() throws IOException, InterruptedException {
        Signals.freeze(program.processes());
        // Once more: the main process may just have begun another.
        frozen = program.processes();
        Signals.freeze(frozen);
    }

    /** Lets those go on that were stopped, also where their main process is gone meanwhile. */
    synchronized void thaw() throws IOException, InterruptedException {
        Signals.thaw(frozen);
        frozen = List.of();
    }

    /** Its living processes, the main one first. */
    synchronized List<ProcessHandle> processes() {
        return program.processes();
    }

    private static boolean awaitEnd(List<ProcessHandle> processes, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (processes.stream().anyMatch(Postmaster::runs)) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
        return true;
    }
}
