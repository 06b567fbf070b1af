package tocsin.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import tocsin.sandbox.engine.Engine;
import tocsin.sandbox.engine.Image;
import tocsin.sandbox.engine.Panic;

/**
 * Runs JavaScript that somebody else wrote. Each run begins with the same state, to the bit: nothing that another has left is to be seen.
 *
 * <p>Safe for threads. Every method blocks its caller, who should be a worker of its own, but never for much longer than {@link
 * Bounds#wallTime()} for a free engine and as long again for the run.
 */
public final class Sandbox implements AutoCloseable {

    /** For what is done with trusted sources. */
    private static final Duration AMPLE = Duration.ofSeconds(60);

    private final Bounds bounds;
    private final Workers workers;
    private final Libraries libraries;
    private final Compiler compiler;

    /**
     * Starts an engine, which takes about a second in a new JVM.
     *
     * @param bounds of every run
     * @param engines how many runs there can be at once, from 1 to 1,024; each may take {@link Bounds#memoryBytes()} of heap
     */
    public Sandbox(Bounds bounds, int engines) {
        if (engines < 1 || engines > 1024) {
            throw new IllegalArgumentException("engines must be from 1 to 1024, not " + engines);
        }
        this.bounds = bounds;
        this.workers = new Workers(bounds, engines);
        this.libraries = attempt(Libraries::begun, new Stopwatch(AMPLE, AMPLE));
        this.compiler = new Compiler(libraries.bare(), bounds.sourceChars());
    }

    public Bounds bounds() {
        return bounds;
    }

    /**
     * Whether a source can be read. Nothing of it runs.
     *
     * @return what is wrong with it, or nothing
     * @throws CancellationException when the caller is interrupted
     */
    public Optional<Fault> check(String source) {
        try {
            Reading reading = read(source);
            return reading instanceof Reading.Faulty faulty ? Optional.of(faulty.fault()) : Optional.empty();
        } catch (BoundReached reached) {
            return Optional.of(new Fault("the source is too much to read: " + reached.bound(), 1, 1));
        }
    }

    /**
     * Calls {@code main(data)} of a program, and waits for the promise that it may return.
     *
     * @param argumentJson {@code data}
     * @param now what the program takes for the time, from its beginning to its end
     * @param host what the program's library can call
     * @return what came of it
     * @throws IllegalArgumentException when the argument is not JSON, or the library fails as it is loaded
     * @throws CancellationException when the caller is interrupted
     * @throws RuntimeException that a host function threw
     */
    public Outcome run(Program program, String argumentJson, Instant now, Host host) {
        Stopwatch watch = new Stopwatch(bounds.time(), bounds.wallTime());
        Run run = new Run(new Dialogue(bounds, watch, argumentJson, host, new Frames(program.name())), now);
        try {
            Reading reading = read(program.source());
            if (reading instanceof Reading.Readable readable) {
                Image image = image(program.library());
                return attempt(engine -> run.on(engine, image, readable.bytecode()), watch);
            }
            return new Outcome.Unreadable(((Reading.Faulty) reading).fault(), Course.none());
        } catch (BoundReached reached) {
            return new Outcome.Stopped(reached.bound(), run.course());
        } catch (Panic panic) {
            return new Outcome.Crashed(panic.getMessage(), run.course());
        }
    }

    private Reading read(String source) {
        Reading known = compiler.known(source);
        Stopwatch watch = new Stopwatch(bounds.readTime(), bounds.readTime());
        return known == null ? attempt(engine -> compiler.read(engine, source), watch) : known;
    }

    private Image image(Library library) {
        Image known = libraries.known(library);
        return known == null ? attempt(engine -> libraries.load(engine, library), new Stopwatch(AMPLE, AMPLE)) : known;
    }

    private <T> T attempt(Function<Engine, T> wanted, Stopwatch watch) {
        Attempt<T> attempt = new Attempt<>(wanted, watch);
        if (!workers.take(attempt, bounds.wallTime())) {
            throw new BoundReached(Bound.ENGINES);
        }
        return attempt.await();
    }

    /** Waits for nothing: runs that are going on are stopped. */
    @Override
    public void close() {
        workers.close();
    }
}
