package tocsin.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes when it is told to. Used by one thread. */
final class VirtualClock implements InstantSource {

    private Instant now = Instant.parse("2026-03-02T09:14:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }
}
