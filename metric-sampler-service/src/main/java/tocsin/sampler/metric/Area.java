package tocsin.sampler.metric;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an alert watches: a metric over the calls of a sample period, a gauge that a service publishes, or whatever a script
 * says.
 */
public sealed interface Area permits CallArea, GaugeArea, ScriptArea {

    /** The name in the contract, such as {@code asr}. */
    String code();

    /** The name as people say it, such as {@code ASR}. */
    String label();

    /** What it adds to an alert's measure; while that stays the same, so does the state of an alert that is changed. */
    default String measured() {
        return code();
    }

    /**
     * Reads a name of the contract.
     *
     * @return empty where there is no such metric or gauge
     */
    static Optional<Area> of(String code) {
        Optional<Area> measured = Arrays.<Area>stream(CallArea.values())
                .filter(area -> area.code().equals(code))
                .findFirst();
        return measured.isPresent() ? measured : GaugeArea.of(code).map(gauge -> gauge);
    }
}
