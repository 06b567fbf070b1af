package tocsin.sampler.watch;

import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;

/**
 * The state of an alert for a company as it is recorded.
 *
 * @param code the state's name in the contract
 * @param since since when it is so
 * @param notifiedAt when people were last told; empty where they were not
 * @param measured what was measured when it was decided ({@link AlertRule#measured})
 * @param version how many decisions led to it; 0 where there was none
 * @param revision the newest definition that whoever decided it had heard of
 */
public record StoredState(
        String code, Instant since, Optional<Instant> notifiedAt, String measured, long version, long revision) {

    /** A state as it is to be recorded. */
    public static StoredState of(AlertState state, String measured, long version, long revision) {
        return new StoredState(state.code(), state.since(), state.notifiedAt(), measured, version, revision);
    }

    /**
     * The state that an alert has: what is recorded of it, or its beginning where that is nothing or of another
     * measure.
     */
    public static AlertState of(Optional<StoredState> recorded, AlertRule rule, Instant now) {
        return recorded.filter(known -> known.measured.equals(rule.measured()))
                .map(known -> rule.trigger().recorded(known.code, known.since, known.notifiedAt))
                .orElseGet(() -> rule.trigger().begin(now));
    }
}
