package tocsin.sampler.metric;

import java.util.Arrays;
import java.util.Optional;

/** What an alert watches: a metric over the calls of a sample period, or a gauge that a service publishes. */
public sealed interface Area permits CallArea, GaugeArea {

    /** The name in the contract, such as {@code asr}. */
    String code();

    /** The name as people say it, such as {@code ASR}. */
    String label();

    /**
     * Reads a name of the contract.
     *
     * @return empty where this version does not watch such an area
     */
    static Optional<Area> of(String code) {
        Optional<Area> measured = Arrays.<Area>stream(CallArea.values())
                .filter(area -> area.code().equals(code))
                .findFirst();
        return measured.isPresent() ? measured : GaugeArea.of(code).map(gauge -> gauge);
    }
}
