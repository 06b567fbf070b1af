package tocsin.local.demo;

import java.time.Duration;

/** An even pace: due after one step, and then again and again. What was late is caught up with. */
final class Pace {

    private final long step;
    private long next;

    Pace(Duration step) {
        this.step = step.toNanos();
        this.next = System.nanoTime() + this.step;
    }

    /** Whether the next time has come; if so, the one after it is waited for from now on. */
    boolean isDue() {
        if (System.nanoTime() < next) {
            return false;
        }
        next += step;
        return true;
    }

    /** Waits for the next time to come. */
    void await() throws InterruptedException {
        long wait = next - System.nanoTime();
        if (wait > 0) {
            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
        }
        next += step;
    }
}
