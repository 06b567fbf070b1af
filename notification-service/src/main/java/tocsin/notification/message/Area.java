package tocsin.notification.message;

import java.util.Map;
import tocsin.notification.transition.Transition;

/**
 * How people speak of an area.
 *
 * @param label its name
 * @param unit what stands behind a number of it; empty where nothing does
 * @param form how its numbers are written
 * @param ofCalls whether its value is made of calls in a window
 */
record Area(String label, String unit, Form form, boolean ofCalls) {

    /** How numbers of an area are written. */
    enum Form {
        /** Rounded to two decimals. */
        MEASURE,
        /** With the decimals of its currency. */
        MONEY,
        /** Whole. */
        COUNT,
        /** As they came: only their publisher knows what they mean. */
        AS_GIVEN
    }

    private static final Map<String, Area> KNOWN = Map.of(
            "asr", new Area("ASR", "%", Form.MEASURE, true),
            "ner", new Area("NER", "%", Form.MEASURE, true),
            "acd", new Area("ACD", "s", Form.MEASURE, true),
            "pdd", new Area("PDD", "s", Form.MEASURE, true),
            "cps", new Area("CPS", "calls/s", Form.MEASURE, true),
            "channels", new Area("Channels", "", Form.COUNT, false),
            "consecutive-failures", new Area("Consecutive failures", "", Form.COUNT, false));

    private static final String CUSTOM = "custom:";

    /** The area of a transition; a script is an area of its own. */
    static Area of(Transition transition) {
        return transition
                .script()
                .map(script -> new Area("Script " + script.name(), "", Form.AS_GIVEN, false))
                .orElseGet(() -> of(
                        transition.rule().area(),
                        transition.company().currency().orElse("")));
    }

    /** An area by its name in the contract; {@code currency} is the unit of money, empty where it is not known. */
    static Area of(String name, String currency) {
        if (name.equals("balance")) {
            return new Area("Balance", currency, Form.MONEY, false);
        }
        String label = name.startsWith(CUSTOM) ? name.substring(CUSTOM.length()) : name;
        return KNOWN.getOrDefault(name, new Area(label, "", Form.AS_GIVEN, false));
    }
}
