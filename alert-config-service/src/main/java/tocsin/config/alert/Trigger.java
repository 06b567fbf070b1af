package tocsin.config.alert;

import java.util.Optional;

/** When an alert tells: where a condition holds, or on a schedule. */
public sealed interface Trigger permits Condition, Report {

    /** The operator that this is the trigger of. */
    Operator operator();

    /** The condition, where it is one. */
    default Optional<Condition> condition() {
        return Optional.empty();
    }

    /** The report, where it is one. */
    default Optional<Report> report() {
        return Optional.empty();
    }
}
