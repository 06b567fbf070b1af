package tocsin.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import tocsin.local.settings.Failure;

/**
 * What has been started, so that all of it is stopped again, the last first, whoever stops it and whenever: also while
 * a part is just being started. For use by any thread.
 */
final class RunningParts implements AutoCloseable {

    /** A part that is started after the end. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch ending = new CountDownLatch(1);

    /**
     * Starts a part.
     *
     * @throws Ended where everything has been stopped meanwhile
     */
    synchronized <T extends AutoCloseable> T start(String name, Callable<T> part) throws Failure {
        if (isEnding()) {
            throw new Ended();
        }
        try {
            T running = part.call();
            started.push(running);
            return running;
        } catch (Failure failure) {
            throw failure;
        } catch (Exception cause) {
            throw Failure.because("the " + name + " does not start", cause);
        }
    }

    /** Whether the end has begun. */
    boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** Waits for the end to begin. */
    void awaitEnding() throws InterruptedException {
        ending.await();
    }

    @Override
    public void close() {
        ending.countDown();
        closeAll();
    }

    private synchronized void closeAll() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception cause) {
                // The other parts must be stopped all the same.
                Logs.write(part.getClass().getSimpleName() + " did not stop well", cause);
            }
        }
    }
}
