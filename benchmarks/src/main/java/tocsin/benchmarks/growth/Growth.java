package tocsin.benchmarks.growth;

import java.util.List;
import tocsin.benchmarks.latency.Latency;
import tocsin.benchmarks.meter.Observation;

/**
 * What came out.
 *
 * @param sizes one for each number of companies, growing
 */
public record Growth(List<Size> sizes) {

    /**
     * One number of companies, each with three alerts.
     *
     * @param companies how many
     * @param definedSeconds how long it took until the sampler had all new definitions
     * @param watchingSeconds from the start of the sampler's process until every one of a spread of alerts that was
     *     breached while it was down has fired
     * @param atRest what everything used while nothing came in
     * @param underLoad the same under load, and the latency
     */
    public record Size(
            int companies, double definedSeconds, double watchingSeconds, Observation atRest, Latency underLoad) {}
}
