package tocsin.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * How much one recipient gets at a time. A few messages go out one by one. Where many wait, or where the recipient has
 * had enough for this span of time, they become one message that lists them: an outage of everything is one message, not
 * a thousand.
 *
 * @param most how many messages in a span, at least 1
 * @param span how long the span is, more than zero
 * @param togetherFrom how many have to wait to go out together at once, at least 2
 * @param largest how many one message lists at most; at least {@code togetherFrom}
 */
public record RateLimit(int most, Duration span, int togetherFrom, int largest) {

    /** Refuses limits that would let nothing through, or nothing together. */
    public RateLimit {
        if (most < 1 || span.isNegative() || span.isZero() || togetherFrom < 2 || largest < togetherFrom) {
            throw new IllegalArgumentException(
                    "A rate limit needs at least one message in a span of time, and at least two to put together");
        }
    }

    /**
     * What is told next.
     *
     * @param pace how much the recipient has been told of late
     * @param waiting how many notifications wait, at least 1
     */
    public Portion portion(Pace pace, int waiting, Instant now) {
        boolean fresh = pace.isOver(now, span);
        if (!fresh && pace.messages() >= most) {
            return new Portion.Later(pace.since().plus(span), tooMany());
        }
        boolean enoughBefore = fresh && pace.messages() >= most;
        if (waiting >= togetherFrom || waiting > 1 && enoughBefore) {
            return new Portion.Together(largest);
        }
        return new Portion.One();
    }

    private String tooMany() {
        return "more than " + most + " messages in " + span.toSeconds() + " s";
    }
}
