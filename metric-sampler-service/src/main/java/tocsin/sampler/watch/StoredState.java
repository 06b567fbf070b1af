package tocsin.sampler.watch;

import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Trigger;

/**
 * The state of an alert for a company as it is recorded.
 *
 * @param code the state's name in the contract
 * @param since since when it is so
 * @param notifiedAt when people were last told; empty where they were not
 * @param measured what was measured when it was decided ({@link tocsin.sampler.alert.AlertRule#measured})
 * @param version how many decisions led to it; 0 where there was none
 */
public record StoredState(String code, Instant since, Optional<Instant> notifiedAt, String measured, long version) {

    /** A state as it is to be recorded. */
    public static StoredState of(AlertState state, String measured, long version) {
        return new StoredState(state.code(), state.since(), state.notifiedAt(), measured, version);
    }

    /** What it is for an alert of such a trigger. */
    AlertState under(Trigger trigger) {
        return trigger.recorded(code, since, notifiedAt);
    }
}
