package tocsin.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Calls of one customer that look real and are the same for the same seed. Not for use by several threads. */
final class Traffic {

    private static final int ANSWERED_OF_HUNDRED = 90;
    private static final int SERVICE_UNAVAILABLE = 503;

    /** How calls fail on a good day: busy, unreachable, no answer, no such number. */
    private static final int[] EVERYDAY_FAILURES = {486, 480, 487, 404};

    private final Random random;
    private final String customer;
    private final String run;
    private int calls;

    /**
     * Traffic of its own for a run.
     *
     * @param seed two with the same seed give the same calls
     * @param customer whose calls they are
     * @param run the beginning of every call's id, so that no two runs have an id in common
     */
    Traffic(long seed, String customer, String run) {
        this.random = new Random(seed);
        this.customer = customer;
        this.run = run;
    }

    /** A call that ends now, on a good day: nine of ten are answered. */
    Call healthy(Instant now) {
        return random.nextInt(100) < ANSWERED_OF_HUNDRED ? answered(now) : failed(now, everydayFailure());
    }

    /** A call that ends now, in an outage: it fails with 503. */
    Call broken(Instant now) {
        return failed(now, SERVICE_UNAVAILABLE);
    }

    private Call answered(Instant now) {
        Instant answered = now.minus(between(5, 60));
        Instant ringing = answered.minus(between(2, 12));
        Instant started = ringing.minus(between(1, 3));
        return Call.answered(nextId(), customer, started, ringing, answered, now);
    }

    private Call failed(Instant now, int sipCode) {
        return Call.failed(nextId(), customer, now.minus(between(1, 4)), now, sipCode);
    }

    private int everydayFailure() {
        return EVERYDAY_FAILURES[random.nextInt(EVERYDAY_FAILURES.length)];
    }

    private Duration between(int leastSeconds, int mostSeconds) {
        return Duration.ofMillis(random.nextInt(leastSeconds * 1_000, mostSeconds * 1_000 + 1));
    }

    private String nextId() {
        return run + "-" + ++calls;
    }
}
