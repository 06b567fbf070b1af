package tocsin.sampler.metric;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A gauge: its value is the last sample, or moves with calls from there.
 *
 * @param code the name in the contract
 */
public record GaugeArea(String code) implements Area {

    /** The money that a company has left, in its currency. */
    public static final GaugeArea BALANCE = new GaugeArea("balance");

    /** Live calls, also those that are being set up: the last sample, moved by calls that started and ended since. */
    public static final GaugeArea CHANNELS = new GaugeArea("channels");

    /** Failed calls since the last answered one. */
    public static final GaugeArea CONSECUTIVE_FAILURES = new GaugeArea("consecutive-failures");

    private static final String CUSTOM = "custom:";
    private static final Pattern NAME_OF_CUSTOM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Map<String, String> LABELS =
            Map.of("balance", "Balance", "channels", "Channels", "consecutive-failures", "Consecutive failures");

    /**
     * Reads a name of the contract.
     *
     * @return empty where there is no such gauge
     */
    public static Optional<GaugeArea> of(String code) {
        boolean custom = code.startsWith(CUSTOM)
                && NAME_OF_CUSTOM.matcher(code.substring(CUSTOM.length())).matches();
        return custom || LABELS.containsKey(code) ? Optional.of(new GaugeArea(code)) : Optional.empty();
    }

    /** Whether publishers send samples of it. */
    public boolean isSampled() {
        return !equals(CONSECUTIVE_FAILURES);
    }

    /** Whether calls move it. */
    public boolean isMovedByCalls() {
        return equals(CHANNELS) || equals(CONSECUTIVE_FAILURES);
    }

    @Override
    public String label() {
        return LABELS.getOrDefault(code, code.substring(code.indexOf(':') + 1));
    }
}
