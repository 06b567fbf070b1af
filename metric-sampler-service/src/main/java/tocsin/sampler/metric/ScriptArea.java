package tocsin.sampler.metric;

/**
 * Whatever a script says of a company.
 *
 * @param script the script's name
 */
public record ScriptArea(String script) implements Area {

    /** The name in the contract. */
    public static final String CODE = "script";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Script " + script;
    }

    @Override
    public String measured() {
        return CODE + ":" + script;
    }
}
