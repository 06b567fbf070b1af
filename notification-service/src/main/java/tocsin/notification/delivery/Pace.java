package tocsin.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a recipient has been told of late: so many messages since the first one of a span of time.
 *
 * @param since when the span began
 * @param messages how many messages since
 */
public record Pace(Instant since, int messages) {

    /** Nothing has been told of late. */
    public static final Pace REST = new Pace(Instant.EPOCH, 0);

    /** The pace after one more message. A span that is over begins anew. */
    public Pace told(Instant now, Duration span) {
        return isOver(now, span) ? new Pace(now, 1) : new Pace(since, messages + 1);
    }

    /** Whether the span is over. */
    boolean isOver(Instant now, Duration span) {
        return !since.plus(span).isAfter(now);
    }
}
