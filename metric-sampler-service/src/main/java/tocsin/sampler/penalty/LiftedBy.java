package tocsin.sampler.penalty;

import java.util.Locale;

/** What ended a penalty. */
public enum LiftedBy {
    /** Its time was over. */
    TIME,
    /** Somebody lifted it early. */
    HAND;

    /** The name in the contract. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
