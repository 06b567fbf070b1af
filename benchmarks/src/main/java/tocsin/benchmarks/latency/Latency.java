package tocsin.benchmarks.latency;

import java.util.List;
import tocsin.benchmarks.meter.Observation;

/**
 * What came out of a run.
 *
 * @param companies how many were watched
 * @param alerts how many watched them
 * @param callsPerSecond how many ordinary calls were sent
 * @param seconds how long
 * @param breaches times from the report that breaches to the mail server's acceptance
 * @param stages where they went
 * @param untold how many breaches nobody was told of: must be none
 * @param unexpected how many mails told of no breach, or of one again: should be none
 * @param observation what everything used meanwhile
 */
public record Latency(
        int companies,
        int alerts,
        int callsPerSecond,
        long seconds,
        Percentiles breaches,
        List<Stage> stages,
        int untold,
        int unexpected,
        Observation observation) {

    /**
     * A run under load, one with next to none, and many breaches at once.
     *
     * @param busy at the rate of a busy hour
     * @param light at night
     * @param burst in an outage
     */
    public record Loads(Latency busy, Latency light, Burst burst) {}
}
