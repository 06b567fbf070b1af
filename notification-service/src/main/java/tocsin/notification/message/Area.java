package tocsin.notification.message;

import java.util.Map;

/**
 * How people speak of an area.
 *
 * @param label its name
 * @param unit what stands behind a number of it; empty where nothing does
 * @param ofCalls whether its value is made of calls in a window
 */
record Area(String label, String unit, boolean ofCalls) {

    private static final Map<String, Area> KNOWN = Map.of(
            "asr", new Area("ASR", "%", true),
            "ner", new Area("NER", "%", true),
            "acd", new Area("ACD", "s", true),
            "pdd", new Area("PDD", "s", true),
            "cps", new Area("CPS", "calls/s", true),
            "channels", new Area("Channels", "calls", false),
            "consecutive-failures", new Area("Consecutive failures", "calls", false));

    private static final String CUSTOM = "custom:";

    /** An area by its name in the contract; {@code currency} is the unit of money, empty where it is not known. */
    static Area of(String name, String currency) {
        if (name.equals("balance")) {
            return new Area("Balance", currency, false);
        }
        String label = name.startsWith(CUSTOM) ? name.substring(CUSTOM.length()) : name;
        return KNOWN.getOrDefault(name, new Area(label, "", false));
    }

    boolean isMoney() {
        return label.equals("Balance");
    }
}
