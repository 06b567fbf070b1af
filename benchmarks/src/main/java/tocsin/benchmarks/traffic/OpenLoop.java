package tocsin.benchmarks.traffic;

import java.util.concurrent.locks.LockSupport;

/**
 * Does something at moments that were fixed beforehand. What is late is done at once, and its moment stays the one that
 * was meant: a system that stalls is not spared the load of the meantime.
 */
public final class OpenLoop {

    private static final long STEP_NANOS = 1_000_000;

    private OpenLoop() {}

    /** What is to be done. */
    public interface Course {

        /**
         * Does everything whose moment has come.
         *
         * @param elapsedNanos time since the start
         */
        void upTo(long elapsedNanos);
    }

    /** Follows a course for so long, on the calling thread, in steps of a millisecond. */
    public static void run(long nanos, Course course) {
        long start = System.nanoTime();
        long elapsed = 0;
        while (elapsed < nanos) {
            course.upTo(elapsed);
            LockSupport.parkNanos(STEP_NANOS);
            elapsed = System.nanoTime() - start;
        }
        course.upTo(nanos);
    }
}
