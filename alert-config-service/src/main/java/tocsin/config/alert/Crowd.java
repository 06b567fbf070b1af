package tocsin.config.alert;

/**
 * The alerts of one company, or those of no single company, after a change that is not final yet.
 *
 * @param alerts how many there are
 * @param recipients how many different recipients they have together
 */
public record Crowd(long alerts, long recipients) {

    /**
     * How large a crowd may be.
     *
     * @param alerts at most; at least 1
     * @param recipients at most; at least 1
     */
    public record Limits(long alerts, long recipients) {

        /** Refuses limits within which there could be no alert. */
        public Limits {
            if (alerts < 1 || recipients < 1) {
                throw new IllegalArgumentException("A company may have at least 1 alert with 1 recipient");
            }
        }
    }

    /** Throws {@link AlertRefusal.TooMany} where it is larger than it may be. */
    public void check(Scope scope, Limits limits) {
        if (alerts > limits.alerts()) {
            throw new AlertRefusal.TooMany(scope, limits.alerts() + " alerts");
        }
        if (recipients > limits.recipients()) {
            throw new AlertRefusal.TooMany(scope, limits.recipients() + " different recipients");
        }
    }
}
