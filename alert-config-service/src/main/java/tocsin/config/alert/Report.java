package tocsin.config.alert;

import java.util.Optional;

/**
 * Tells the value, whatever it is.
 *
 * @param schedule when, in the time zone of the company
 */
public record Report(Schedule schedule) implements Trigger {

    @Override
    public Operator operator() {
        return new Always();
    }

    @Override
    public Optional<Report> report() {
        return Optional.of(this);
    }
}
