package tocsin.config.persistence;

import io.vertx.pgclient.PgException;

/**
 * A constraint of the database that says no where two changes race.
 *
 * @param name its name there
 */
public record Constraint(String name) {

    private static final int DEEPEST = 10;

    /** Whether a failure, or what caused it, is that this constraint was violated. */
    public boolean isViolatedBy(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof PgException refused) {
                return name.equals(refused.getConstraint());
            }
            cause = cause.getCause();
        }
        return false;
    }
}
