package tocsin.benchmarks.throughput;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Kind;
import tocsin.benchmarks.traffic.Carriage;
import tocsin.benchmarks.traffic.Publisher;
import tocsin.benchmarks.traffic.Reports;

/** Messages of one round; the first thousand are kept, so that they can be sent again. */
final class Round {

    private static final long POLL_MILLIS = 100;

    /** About what the broker holds in memory of one address. */
    private static final long SINGLES_AHEAD = 20_000;

    private static final long CALLS_AHEAD = 100_000;
    private static final int STAMP_EVERY = 500;

    private final Carriage carriage;
    private final int callsPerMessage;
    private final Resending resending;
    private Instant ended = Instant.now();
    private long messages;

    Round(Census census, int callsPerMessage, Resending resending) {
        this.carriage = new Carriage(
                Kind.CUSTOMER.ids(census.of(Kind.CUSTOMER)), Kind.CARRIER.ids(census.of(Kind.CARRIER)), new Reports());
        this.callsPerMessage = callsPerMessage;
        this.resending = resending;
    }

    /** Sends so many calls and waits until all have passed. Returns calls a second, from the first send on. */
    double run(Passage passage, long calls) throws Exception {
        long before = passage.passed();
        long start = System.nanoTime();
        Publisher.Flood flood = passage.publisher().flood(calls / callsPerMessage, this::next, ahead());
        long passed = 0;
        while (passed < calls) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            passed = passage.passed() - before;
            flood.taken(passed / callsPerMessage);
        }
        flood.awaitAccepted();
        return calls / ((System.nanoTime() - start) / 1e9);
    }

    private long ahead() {
        return callsPerMessage == 1 ? SINGLES_AHEAD : CALLS_AHEAD / callsPerMessage;
    }

    private byte[] next() {
        // No two calls end at the same moment: failures in a row would be seen that are none.
        ended = messages++ % STAMP_EVERY == 0 ? Instant.now() : ended.plus(callsPerMessage, ChronoUnit.MICROS);
        byte[] body = callsPerMessage == 1 ? carriage.next(ended) : carriage.next(callsPerMessage, ended);
        resending.keep(body);
        return body;
    }

    /** Some bodies that were sent. Used by one thread at a time. */
    static final class Resending implements Supplier<byte[]> {

        private static final int KEPT = 1_000;

        private final Queue<byte[]> bodies = new ArrayDeque<>();

        void keep(byte[] body) {
            if (bodies.size() < KEPT) {
                bodies.add(body);
            }
        }

        int size() {
            return bodies.size();
        }

        @Override
        public byte[] get() {
            return bodies.remove();
        }
    }
}
