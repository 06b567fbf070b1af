package tocsin.config.alert;

/**
 * What the contract has and this version does not do: scripts, and templates of one's own. An alert that asks for them
 * is refused with the reason: one that was taken and then never fired would be worse. This class is the only place that
 * knows; whoever adds a feature takes its lines out here, and this class goes with the last of them.
 */
public final class NotYet {

    /** The field that names a script; without a meaning for any other area. */
    public static final String SCRIPT = "script";

    /** The only template that there is: the built-in one. */
    public static final String TEMPLATE = "alert";

    private static final String REASON = "is not available in this version yet";

    private NotYet() {}

    static void refuseArea(String area) {
        refuse(area.equals(SCRIPT), "the area script " + REASON);
    }

    /**
     * The name of a script.
     *
     * @throws IllegalArgumentException always
     */
    public static String script(String name) {
        throw new IllegalArgumentException("has a meaning for the area script only, which " + REASON);
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

    private static void refuse(boolean unavailable, String reason) {
        if (unavailable) {
            throw new IllegalArgumentException(reason);
        }
    }
}
