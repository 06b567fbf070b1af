package tocsin.config.alert;

import java.util.Optional;
import java.util.UUID;

/**
 * A rule: what is watched, when it fires, and whom it tells.
 *
 * @param id made by this service; ids sort in the order in which alerts were made
 * @param title what people call it; unique within its scope
 * @param scope which companies it watches
 * @param measurement how the value comes about
 * @param trigger when it tells
 * @param notice whom it tells
 * @param enabled whether it is evaluated at all
 */
public record Alert(
        UUID id, String title, Scope scope, Measurement measurement, Trigger trigger, Notice notice, boolean enabled) {

    /** The same alert under another id. */
    public Alert withId(UUID other) {
        return new Alert(other, title, scope, measurement, trigger, notice, enabled);
    }

    /** By which clock times it tells, or its script runs. */
    public Optional<Schedule> schedule() {
        return trigger.report()
                .map(Report::schedule)
                .or(() -> measurement.answer().flatMap(Measurement.Answer::schedule));
    }
}
