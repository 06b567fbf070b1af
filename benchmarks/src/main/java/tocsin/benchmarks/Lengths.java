package tocsin.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds rounds of each side of the throughput, after one that does not count
 * @param singles calls in a round of messages of one call
 * @param inArrays calls in a round of arrays
 * @param warmUp how long calls come in before anything about latency is measured
 * @param busy how long breaches are timed under load
 * @param light how long with next to none
 * @param prometheus how long they are timed with Prometheus
 * @param companies sizes to grow to
 * @param rest how long each size is left alone
 * @param load how long each size is under load
 * @param backlog how many messages wait for the mail server
 * @param starts how often each service is started on each platform
 */
record Lengths(
        int rounds,
        long singles,
        long inArrays,
        Duration warmUp,
        Duration busy,
        Duration light,
        Duration prometheus,
        List<Integer> companies,
        Duration rest,
        Duration load,
        int backlog,
        int starts) {

    Lengths growingTo(List<Integer> sizes) {
        return new Lengths(
                rounds,
                singles,
                inArrays,
                warmUp,
                busy,
                light,
                prometheus,
                List.copyOf(sizes),
                rest,
                load,
                backlog,
                starts);
    }

    static final Lengths FULL = new Lengths(
            3,
            200_000,
            1_000_000,
            Duration.ofSeconds(45),
            Duration.ofSeconds(150),
            Duration.ofSeconds(30),
            Duration.ofSeconds(75),
            List.of(1_000, 10_000, 100_000),
            Duration.ofSeconds(15),
            Duration.ofSeconds(40),
            100_000,
            5);

    static final Lengths SHORT = new Lengths(
            1,
            20_000,
            100_000,
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            List.of(1_000, 2_000),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            2_000,
            1);
}
