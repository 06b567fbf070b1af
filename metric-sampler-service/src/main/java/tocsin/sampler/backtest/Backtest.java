package tocsin.sampler.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Step;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

/**
 * What an alert would have done: it begins with no data, and is judged when each slice is over, and at the
 * end, by what is recorded up to then. Nothing is kept, and nobody is told. Used by one thread, which it blocks.
 */
public final class Backtest {

    /** An alert that goes to and fro more often than this is no alert that anybody reads on about. */
    public static final int MOST_TRANSITIONS = 10_000;

    /** So much is read at a time; the rest waits in the database. */
    private static final long LOAD = Slice.count(Duration.ofDays(1));

    private final AlertRule rule;
    private final Company company;
    private final List<Transition> transitions = new ArrayList<>();
    private AlertState state;

    private Backtest(AlertRule rule, Company company, Instant from) {
        this.rule = rule;
        this.company = company;
        this.state = rule.trigger().begin(from);
    }

    /**
     * What came of it.
     *
     * @param evaluations how many slices were judged
     * @param transitions what would have happened, the oldest first
     */
    public record Outcome(long evaluations, List<Transition> transitions) {}

    /**
     * Judges an alert on one company.
     *
     * @param from from the slice on in which this is
     * @param to up to the slice in which this is; one that has not ended by then is judged as far as it goes
     * @throws TooManyTransitions where there would be more than {@value #MOST_TRANSITIONS}
     */
    public static Outcome run(AlertRule rule, Company company, Instant from, Instant to, Recordings recordings) {
        long first = Slice.at(from);
        long end = Slice.at(to.minusNanos(1)) + 1;
        Backtest backtest = new Backtest(rule, company, from);
        Playback playback = Playback.of(rule, company.id(), first, recordings);
        for (long load = first; load < end; load += LOAD) {
            long next = Math.min(load + LOAD, end);
            playback.load(load, next);
            backtest.judge(playback, load, next, to);
        }
        return new Outcome(end - first, List.copyOf(backtest.transitions));
    }

    private void judge(Playback playback, long first, long end, Instant to) {
        for (long slice = first; slice < end; slice++) {
            Instant over = Slice.start(slice + 1);
            Instant moment = over.isBefore(to) ? over : to;
            for (Measurement measurement : playback.at(slice, moment)) {
                judge(measurement, moment);
            }
        }
    }

    private void judge(Measurement measurement, Instant now) {
        Step step = rule.step(state, company, measurement, now);
        if (step instanceof Step.Move move) {
            if (transitions.size() == MOST_TRANSITIONS) {
                throw new TooManyTransitions(now);
            }
            transitions.add(new Transition(UUID.randomUUID(), rule, company, move, measurement, now));
            state = move.to();
        }
    }

    /** A backtest that was ended, since nobody would read all that it finds. */
    public static final class TooManyTransitions extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooManyTransitions(Instant by) {
            super("the alert would have changed more than " + MOST_TRANSITIONS + " times by " + by);
        }
    }
}
