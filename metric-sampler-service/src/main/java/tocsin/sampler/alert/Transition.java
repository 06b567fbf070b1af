package tocsin.sampler.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

/**
 * A change of an alert's state for one company, with all that those who tell of it need. Once recorded it is history.
 *
 * @param id its id
 * @param rule the alert as it was then
 * @param company the company as it was then
 * @param step from which state to which, and why
 * @param measurement the numbers that caused it
 * @param at when it was decided
 */
public record Transition(
        UUID id, AlertRule rule, Company company, Step.Move step, Measurement measurement, Instant at) {

    /** For how long the company is disabled because of it: when the alert fires, not when it says so again. */
    public Optional<Duration> penalty() {
        return step.cause() == Cause.BREACHED ? rule.penalty() : Optional.empty();
    }

    /** The reason in one sentence, with its numbers. */
    public String reason() {
        return Reason.of(this);
    }

    /** What was measured, in words, such as "ASR 27.5 %, over 40 calls in 5 minutes". */
    public String numbers() {
        return Reason.numbers(this);
    }
}
