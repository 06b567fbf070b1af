package tocsin.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How many requests each caller may make: so many a second on the average, and a burst of so many at once after some quiet.
 * Kept as one moment for each caller, that at which all of the burst is there again (the virtual scheduling of ITU-T I.371).
 * May be used by any thread.
 */
public final class RequestRates {

    private final long interval;
    private final long tolerance;
    private final int mostCallers;
    private final LongSupplier nanos;
    private final Map<String, Long> restedAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> longestQuiet) {
            return size() > mostCallers;
        }
    };

    /**
     * Rates, of which nobody has used any.
     *
     * @param perSecond on the average; more than 0
     * @param burst at once; at least 1
     * @param mostCallers how many callers are remembered; beyond that, whoever was quiet longest has a burst again
     * @param nanos a clock that only goes on, such as {@link System#nanoTime}
     */
    public RequestRates(double perSecond, int burst, int mostCallers, LongSupplier nanos) {
        if (!(perSecond > 0) || burst < 1 || mostCallers < 1) {
            throw new IllegalArgumentException("There must be a rate above 0, a burst of 1 or more, and callers");
        }
        this.interval = Math.round(Duration.ofSeconds(1).toNanos() / perSecond);
        this.tolerance = interval * (burst - 1L);
        this.mostCallers = mostCallers;
        this.nanos = nanos;
    }

    /**
     * Counts a request of a caller where it may be made.
     *
     * @return empty where it may; else how long it takes until one may
     */
    public synchronized Optional<Duration> count(String caller) {
        long now = nanos.getAsLong();
        long rested = Math.max(0, restedAt.getOrDefault(caller, now) - now);
        if (rested > tolerance) {
            return Optional.of(Duration.ofNanos(rested - tolerance));
        }
        restedAt.put(caller, now + rested + interval);
        return Optional.empty();
    }
}
