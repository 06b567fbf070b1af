package tocsin.notification.canary;

import java.time.Duration;
import java.time.Instant;

/** Waits for the canary's messages. May be used by any thread. */
public final class CanaryWatch {

    /** The company of whose balance the messages are: as the configuration service names it. */
    public static final String COMPANY = "tocsin-canary";

    private final Duration overdueAfter;
    private Instant last;

    /**
     * Begins to wait.
     *
     * @param overdueAfter how long after one message the next one may come; longer than the canary's own span
     * @param now when it begins: no message is overdue before it could have come
     */
    public CanaryWatch(Duration overdueAfter, Instant now) {
        this.overdueAfter = overdueAfter;
        this.last = now;
    }

    /** A message went out, and whoever it went to has taken it. An earlier one than the last is no news. */
    public synchronized void heard(Instant at) {
        last = at.isAfter(last) ? at : last;
    }

    /** When the last message went out; before there was one, when the waiting began. */
    public synchronized Instant last() {
        return last;
    }

    /** How long ago that is. */
    public Duration age(Instant now) {
        return Duration.between(last(), now);
    }

    /** Whether the next one should have come by now. */
    public boolean overdue(Instant now) {
        return age(now).compareTo(overdueAfter) > 0;
    }
}
