package tocsin.config.alert;

import java.util.Optional;

/**
 * Tells the value, whatever it is.
 *
 * @param schedule when, in the time zone of the company
 */
public record Report(Schedule schedule) implements Trigger {

    /** The operator that this is the trigger of. */
    public Operator operator() {
        return new Always();
    }

    @Override
    public Optional<Report> report() {
        return Optional.of(this);
    }
}
