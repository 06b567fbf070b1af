package tocsin.local.chaos.load;

import java.util.concurrent.atomic.AtomicLong;

/** Ids of reports, unique among all runs. */
final class Ids {

    private final String run;
    private final AtomicLong last = new AtomicLong();

    Ids(String run) {
        this.run = run;
    }

    String next() {
        return run + "-" + last.incrementAndGet();
    }
}
