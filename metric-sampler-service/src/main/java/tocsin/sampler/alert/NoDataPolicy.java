package tocsin.sampler.alert;

/** What it means for an alert that there is no value, because there are fewer calls than its minimum. */
public enum NoDataPolicy {
    /** The state stays as it is. */
    KEEP,
    /** It is as if the condition held. */
    FIRE,
    /** A firing alert resets, and the state is {@code no-data}. */
    RESET
}
