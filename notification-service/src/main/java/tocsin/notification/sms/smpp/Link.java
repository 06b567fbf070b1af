package tocsin.notification.sms.smpp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a bind: binds, waits until that ends, waits for a moment, and binds again. Whoever needs the bind while there is
 * none is told so at once. Has one thread, {@code tocsin-sms-link}.
 */
final class Link implements AutoCloseable {

    /** A bind that lasts so long was a good one, after which waiting begins anew. */
    private static final Duration GOOD = Duration.ofMinutes(1);

    private final SmppBinder binder;
    private final BackOff backOff;
    private final InstantSource clock;
    private final SmppWatch watch;
    private final Thread keeper = new Thread(this::keep, "tocsin-sms-link");
    private volatile State state = new Absent("binding has not begun yet");
    private volatile boolean closing;

    /** How a bind is made. */
    interface SmppBinder extends Callable<Bind> {

        @Override
        Bind call() throws IOException;
    }

    private sealed interface State {}

    private record Present(Bind bind) implements State {}

    private record Absent(String why) implements State {}

    Link(SmppBinder binder, BackOff backOff, InstantSource clock, SmppWatch watch) {
        this.binder = binder;
        this.backOff = backOff;
        this.clock = clock;
        this.watch = watch;
        keeper.setDaemon(true);
    }

    /** Begins to keep a bind. Returns at once. */
    void start() {
        keeper.start();
    }

    /** The bind; fails where there is none. Never blocks. */
    Bind bind() throws NotBound {
        State now = state;
        if (now instanceof Present present && !present.bind().isOver()) {
            return present.bind();
        }
        throw new NotBound(now instanceof Absent absent ? absent.why() : "the connection has ended");
    }

    private void keep() {
        int failures = 0;
        try {
            while (!closing) {
                failures = keepOne() ? 1 : failures + 1;
                TimeUnit.NANOSECONDS.sleep(backOff.after(failures).toNanos());
            }
        } catch (InterruptedException stopping) {
            absent("it is no longer wanted");
        }
    }

    /** Binds and waits for the end of that; true where it was a good one. */
    private boolean keepOne() throws InterruptedException {
        Instant begin = clock.instant();
        try {
            Bind bind = binder.call();
            present(bind);
            bind.awaitEnd();
            absent("the connection has ended");
        } catch (IOException | RuntimeException failure) {
            absent(String.valueOf(failure.getMessage()));
        }
        return Duration.between(begin, clock.instant()).compareTo(GOOD) > 0;
    }

    private synchronized void present(Bind bind) throws InterruptedException {
        if (closing) {
            bind.close();
            throw new InterruptedException();
        }
        state = new Present(bind);
        watch.bound();
    }

    private synchronized void absent(String why) {
        state = new Absent(why);
        if (!closing) {
            watch.notBound(why);
        }
    }

    /** Unbinds, and binds no more. Blocks for no longer than one answer may take. */
    @Override
    public void close() {
        State last;
        synchronized (this) {
            closing = true;
            last = state;
        }
        if (last instanceof Present present) {
            present.bind().close();
        }
        keeper.interrupt();
    }
}
