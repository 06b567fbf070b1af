package tocsin.config.canary;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * What the canary's balance is in one span of time. Spans are counted since the epoch, so that all replicas mean the same one, by the
 * same id, without a word between them: whoever counts calls and samples takes each id once.
 *
 * @param number of the span since the epoch
 * @param at when it is said
 */
record Beat(long number, Instant at) {

    private static final BigDecimal EMPTY = BigDecimal.ZERO;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /**
     * The beat that is due.
     *
     * @param every how long a span is, at least a millisecond
     */
    static Beat at(Instant now, Duration every) {
        return new Beat(Math.floorDiv(now.toEpochMilli(), every.toMillis()), now);
    }

    /** The id of the sample. */
    String id() {
        return "canary-" + number;
    }

    /** On the one side of the alert's threshold in every second span, on the other in those between. */
    BigDecimal balance() {
        return number % 2 == 0 ? EMPTY : FULL;
    }
}
