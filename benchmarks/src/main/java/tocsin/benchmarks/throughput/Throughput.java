package tocsin.benchmarks.throughput;

import java.util.List;
import tocsin.benchmarks.meter.Observation;

/**
 * What came out.
 *
 * @param companies how many the calls are of; three alerts watch each
 * @param singles one call a message
 * @param arrays fifty calls a message
 */
public record Throughput(int companies, Comparison singles, Comparison arrays) {

    /**
     * Both ways, one round after the other in turn.
     *
     * @param callsPerMessage how many calls a message has
     * @param callsPerRound how many calls a round has
     * @param bare calls a second in each round, bare broker
     * @param ours calls a second in each round, counted
     * @param bareUse what everything used in the last round of the bare broker
     * @param oursUse what everything used in the last round of ours
     * @param resent how many calls were sent again afterwards
     * @param countedTwice how many of these were counted again: must be none
     */
    public record Comparison(
            int callsPerMessage,
            long callsPerRound,
            List<Double> bare,
            List<Double> ours,
            Observation bareUse,
            Observation oursUse,
            long resent,
            long countedTwice) {

        /** The median of the bare broker's rounds. */
        public double bareMedian() {
            return median(bare);
        }

        /** The median of our rounds. */
        public double oursMedian() {
            return median(ours);
        }

        private static double median(List<Double> values) {
            return values.stream().sorted().toList().get(values.size() / 2);
        }
    }
}
