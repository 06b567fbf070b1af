package tocsin.sampler.trial;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.AlertState.Pending;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.alert.Judging;
import tocsin.sampler.alert.Judging.Verdict;
import tocsin.sampler.alert.Reporting;
import tocsin.sampler.alert.Step;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.company.Company;
import tocsin.sampler.gauge.Gauge;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;

/**
 * An alert that is tried out on a company. Its state is looked at and not touched.
 *
 * @param rule the alert, as if it were enabled
 * @param company the company
 * @param state the state in which the alert is
 * @param measurement what is judged
 * @param at when it is tried
 */
public record Trial(AlertRule rule, Company company, AlertState state, Measurement measurement, Instant at) {

    /**
     * What an alert measures, from what was counted.
     *
     * @param calls the company's calls of the sample period; for a gauge any
     * @param readings what was told of the company's gauges
     */
    public static Measurement measure(AlertRule rule, CallSums calls, List<Reading> readings) {
        if (rule.area() instanceof CallArea area) {
            return area.measure(calls, rule.samplePeriod().orElseThrow(), rule.minimumCalls());
        }
        return Gauge.of(rule.area(), readings).measure();
    }

    /** What is measured, in words. */
    public String numbers() {
        return transition(new Move(state, state, Cause.OBSERVED)).numbers();
    }

    /** What the measurement leads to; empty where the state stays as it is. */
    public Optional<Transition> transition() {
        Step step = rule.step(state, company, measurement, at);
        return step instanceof Move move ? Optional.of(transition(move)) : Optional.empty();
    }

    /** Why the state stays as it is, where it does. */
    public String whyItStays() {
        String because = transition(new Move(state, state, causeToStay())).reason();
        return "The alert stays " + state.code() + ": " + because;
    }

    private Cause causeToStay() {
        if (state instanceof Firing) {
            return Cause.REPEATED;
        }
        return state instanceof Pending && isBreached() ? Cause.HOLDING : Cause.OBSERVED;
    }

    private boolean isBreached() {
        return rule.trigger() instanceof Judging judging && judging.judge(measurement) == Verdict.BREACHED;
    }

    /** Whether people are told of a transition of this alert. */
    public boolean isTold(Transition transition) {
        return switch (transition.step().cause()) {
            case BREACHED, REPEATED, SCHEDULED, TOLD, FAILED -> true;
            case RECOVERED -> rule.message().notifyReset();
            default -> false;
        };
    }

    /** What people would be told of if the alert fired with this measurement or, on a schedule, were due. */
    public Transition pretended() {
        if (rule.trigger() instanceof Judging) {
            AlertState before = state instanceof Firing ? new Ok(at) : state;
            return transition(new Move(before, new Firing(at, at), Cause.BREACHED));
        }
        boolean value = measurement.value().isPresent();
        return transition(new Move(state, new Reporting(at, value, Optional.of(at)), Cause.SCHEDULED));
    }

    private Transition transition(Move move) {
        return new Transition(UUID.randomUUID(), rule, company, move, measurement, at);
    }
}
