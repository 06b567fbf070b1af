package tocsin.sampler.alert;

import java.util.Locale;

/** Why the state of an alert changed. */
public enum Cause {
    /** The condition holds, and has held long enough: it fires. */
    BREACHED,
    /** It still fires, and it is time to say so again. */
    REPEATED,
    /** A firing alert resets. */
    RECOVERED,
    /** The condition begins to hold; it fires if it goes on. */
    HOLDING,
    /** The condition did not hold long enough. */
    RELEASED,
    /** There is a value, after there was none. */
    OBSERVED,
    /** There is no value any more. */
    STARVED,
    /** It is time to tell the value, whatever it is. */
    SCHEDULED,
    /** A script tells people something; the state stays as it is. */
    TOLD,
    /** A script has failed so many times in a row that people have to know; the state stays as it is. */
    FAILED;

    /** The name in the contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
