package tocsin.sampler.watch;

import tocsin.sampler.alert.AlertState;

/**
 * The state of an alert for a company as it is recorded.
 *
 * @param state the state
 * @param measured what was measured when it was decided ({@link tocsin.sampler.alert.AlertRule#measured})
 * @param version how many decisions led to it; 0 where there was none
 */
public record StoredState(AlertState state, String measured, long version) {}
