package tocsin.config.persistence;

import java.sql.SQLException;

/**
 * A constraint of the database that says no where two changes race.
 *
 * @param name its name there
 */
public record Constraint(String name) {

    /** Class 23 of the SQL standard: integrity constraint violations. */
    private static final String VIOLATION = "23";

    private static final int DEEPEST = 10;

    /**
     * Whether a failure, or what caused it, is that this constraint was violated. Hibernate Reactive hands on the state
     * and the message of what the database said, not the constraint's name by itself.
     */
    public boolean isViolatedBy(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException refused) {
                return refused.getSQLState().startsWith(VIOLATION)
                        && refused.getMessage().contains(name);
            }
            cause = cause.getCause();
        }
        return false;
    }
}
