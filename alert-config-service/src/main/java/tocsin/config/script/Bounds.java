package tocsin.config.script;

/**
 * All scripts together, after a change that is not final yet.
 *
 * @param scripts how many there are
 * @param characters how long their sources are together, in code points; earlier versions do not count
 */
public record Bounds(long scripts, long characters) {

    /** How many scripts there may be. */
    static final long MOST = 500;

    /** How long their sources may be together, in characters. */
    static final long LONGEST = 10_000_000;

    /** Throws {@link ScriptRefusal} where it is more than every service can hold. */
    public void check() {
        if (scripts > MOST) {
            throw new ScriptRefusal.TooMuch(MOST + " scripts");
        }
        if (characters > LONGEST) {
            throw new ScriptRefusal.TooMuch(LONGEST + " characters in all scripts together");
        }
    }
}
