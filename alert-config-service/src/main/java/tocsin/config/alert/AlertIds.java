package tocsin.config.alert;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of alerts: UUIDs of version 7 (RFC 9562, section 5.7), which sort in the order of their making, so that
 * a list by id is a list by age. Safe for several threads where its parts are.
 */
public final class AlertIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int BITS_BELOW_TIME = 16;

    private final InstantSource time;
    private final RandomGenerator random;

    /** Makes ids of this time and this chance. */
    public AlertIds(InstantSource time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    /** An id that was never there before. */
    public UUID next() {
        long high = time.millis() << BITS_BELOW_TIME | VERSION_7 | random.nextLong() & 0x0FFFL;
        long low = random.nextLong() >>> 2 | VARIANT;
        return new UUID(high, low);
    }
}
