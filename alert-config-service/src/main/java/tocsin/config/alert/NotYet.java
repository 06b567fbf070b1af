package tocsin.config.alert;

/**
 * What the contract has and this version does not do: scripts. An alert that asks for one is refused with the reason: one
 * that was taken and then never fired would be worse. This class is the only place that knows; whoever adds the feature
 * takes it out.
 */
public final class NotYet {

    /** The field that names a script; without a meaning for any other area. */
    public static final String SCRIPT = "script";

    private static final String REASON = "is not available in this version yet";

    private NotYet() {}

    static void refuseArea(String area) {
        if (area.equals(SCRIPT)) {
            throw new IllegalArgumentException("the area script " + REASON);
        }
    }

    /**
     * The name of a script.
     *
     * @throws IllegalArgumentException always
     */
    public static String script(String name) {
        throw new IllegalArgumentException("has a meaning for the area script only, which " + REASON);
    }
}
