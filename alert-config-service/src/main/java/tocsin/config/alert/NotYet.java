package tocsin.config.alert;

import java.util.Set;

/**
 * What the contract has and this version does not do. An alert that asks for it is refused with the reason: one that
 * was taken and then never fired would be worse. This class is the only place that knows; whoever adds a feature takes
 * its lines out here, and this class goes with the last of them.
 */
public final class NotYet {

    /** Fields that only features to come give a meaning. */
    public static final Set<String> FIELDS = Set.of("penalty", "schedule", "script");

    /** The only template that there is: the built-in one. */
    public static final String TEMPLATE = "alert";

    private static final Set<String> AREAS = Set.of("channels", "consecutive-failures", "script");
    private static final String GAUGES_OF_OTHERS = "custom:";
    private static final String ALWAYS = "always";
    private static final String REASON = "is not available in this version yet";

    private NotYet() {}

    static void refuseArea(String area) {
        refuse(AREAS.contains(area) || area.startsWith(GAUGES_OF_OTHERS), "the area " + area + " " + REASON);
    }

    static void refuseOperator(String operator) {
        refuse(operator.equals(ALWAYS), "the operator always " + REASON);
    }

    /**
     * The name of a template.
     *
     * @throws IllegalArgumentException where it is not the built-in one
     */
    public static String template(String name) {
        refuse(!name.equals(TEMPLATE), "templates of your own are not available in this version yet; only " + TEMPLATE);
        return name;
    }

    /** What is wrong with a field of {@link #FIELDS}. */
    public static Violation field(String name) {
        return new Violation(name, REASON);
    }

    private static void refuse(boolean unavailable, String reason) {
        if (unavailable) {
            throw new IllegalArgumentException(reason);
        }
    }
}
