package tocsin.sampler.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of an alert that tells its value on a schedule.
 *
 * @param since since when there is a value, or none
 * @param hasValue whether there was a value when it was last told, or has been one since
 * @param notifiedAt when it was last told; empty where it never was
 */
public record Reporting(Instant since, boolean hasValue, Optional<Instant> notifiedAt) implements AlertState {

    @Override
    public String code() {
        return hasValue ? OK : NO_DATA;
    }

    /** From when on the schedule counts: what was due until then has been told. */
    Instant toldUntil() {
        return notifiedAt.orElse(since);
    }

    /** People are told now. */
    Reporting told(boolean value, Instant now) {
        return new Reporting(value == hasValue ? since : now, value, Optional.of(now));
    }
}
