package tocsin.benchmarks.prometheus;

import java.util.List;
import tocsin.benchmarks.latency.Percentiles;
import tocsin.benchmarks.meter.ProcessUse;

/**
 * What came out.
 *
 * @param breaches times from the change of the exported value to the mail server's acceptance
 * @param untold how many breaches nobody was told of
 * @param processes what both used
 */
public record Prometheus(Percentiles breaches, int untold, List<ProcessUse> processes) {}
