package tocsin.benchmarks.backlog;

import tocsin.benchmarks.meter.Observation;

/**
 * What a backlog costs.
 *
 * @param messages how many waited, each for a recipient of its own
 * @param keptPerSecond how many transitions a second were kept while nothing could be sent
 * @param sentPerSecond how many mails a second went out when the mail server was back, from the first one on
 * @param waiting what everything used while it only waited
 * @param draining what everything used while it went out
 */
public record Backlog(
        int messages, double keptPerSecond, double sentPerSecond, Observation waiting, Observation draining) {}
