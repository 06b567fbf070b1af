package tocsin.sampler.metric;

import java.util.Optional;

/**
 * A gauge: its value is the last sample.
 *
 * @param code the name in the contract
 */
public record GaugeArea(String code) implements Area {

    /** The money that a company has left, in its currency. */
    public static final GaugeArea BALANCE = new GaugeArea("balance");

    /**
     * Reads a name of the contract.
     *
     * @return empty where this version takes no samples of such a gauge
     */
    public static Optional<GaugeArea> of(String code) {
        return BALANCE.code.equals(code) ? Optional.of(BALANCE) : Optional.empty();
    }

    @Override
    public String label() {
        return "Balance";
    }
}
