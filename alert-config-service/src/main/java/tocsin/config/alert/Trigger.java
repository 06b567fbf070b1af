package tocsin.config.alert;

import java.util.Optional;

/** When an alert tells: where something is wrong, or on a schedule. */
public sealed interface Trigger permits Firing, Report {

    /** What fires, where it is that. */
    default Optional<Firing> firing() {
        return Optional.empty();
    }

    /** The condition, where it is one. */
    default Optional<Condition> condition() {
        return Optional.empty();
    }

    /** The report, where it is one. */
    default Optional<Report> report() {
        return Optional.empty();
    }
}
