package tocsin.sampler.alert;

import java.time.Duration;
import java.time.Instant;
import tocsin.sampler.alert.Condition.Verdict;
import tocsin.sampler.alert.Step.Move;

/**
 * The state of an alert for one company. Each state knows its own ways out; the whole machine is the table in
 * {@code docs/alert-states.md}. Time is passed in, nothing else is known: the same input gives the same steps.
 */
public sealed interface AlertState {

    /** Since when it is so. */
    Instant since();

    /** The name in the contract. */
    String code();

    /**
     * What a verdict leads to, at a moment.
     *
     * @param verdict what the measurement says; {@link Verdict#UNKNOWN} is read as the rule's no-data policy wants
     */
    default Step on(Verdict verdict, AlertRule rule, Instant now) {
        if (verdict != Verdict.UNKNOWN) {
            return onValue(verdict, rule, now);
        }
        if (rule.noData() == NoDataPolicy.FIRE) {
            return onValue(Verdict.BREACHED, rule, now);
        }
        return rule.noData() == NoDataPolicy.RESET ? onNoValue(now) : onUnchanged(rule, now);
    }

    /** What a value leads to. */
    Step onValue(Verdict verdict, AlertRule rule, Instant now);

    /** What the want of a value leads to, where it is to reset the alert. */
    Step onNoValue(Instant now);

    /** What time alone leads to. */
    default Step onUnchanged(AlertRule rule, Instant now) {
        return Step.STAY;
    }

    private static Step breach(AlertState from, AlertRule rule, Instant now) {
        return rule.holdFor().isZero()
                ? new Move(from, new Firing(now, now), Cause.BREACHED)
                : new Move(from, new Pending(now), Cause.HOLDING);
    }

    /** Nothing wrong. */
    record Ok(Instant since) implements AlertState {
        @Override
        public String code() {
            return "ok";
        }

        @Override
        public Step onValue(Verdict verdict, AlertRule rule, Instant now) {
            return verdict == Verdict.BREACHED ? breach(this, rule, now) : Step.STAY;
        }

        @Override
        public Step onNoValue(Instant now) {
            return new Move(this, new NoData(now), Cause.STARVED);
        }
    }

    /** The condition holds, but not yet for long enough. A value between threshold and reset does not break the hold. */
    record Pending(Instant since) implements AlertState {
        @Override
        public String code() {
            return "pending";
        }

        @Override
        public Step onValue(Verdict verdict, AlertRule rule, Instant now) {
            if (verdict == Verdict.GOOD) {
                return new Move(this, new Ok(now), Cause.RELEASED);
            }
            boolean heldLongEnough = !now.isBefore(since.plus(rule.holdFor()));
            return verdict == Verdict.BREACHED && heldLongEnough
                    ? new Move(this, new Firing(now, now), Cause.BREACHED)
                    : Step.STAY;
        }

        @Override
        public Step onNoValue(Instant now) {
            return new Move(this, new NoData(now), Cause.STARVED);
        }
    }

    /**
     * The alert is on.
     *
     * @param since since when
     * @param lastNotifiedAt when people were last told
     */
    record Firing(Instant since, Instant lastNotifiedAt) implements AlertState {
        @Override
        public String code() {
            return "firing";
        }

        @Override
        public Step onValue(Verdict verdict, AlertRule rule, Instant now) {
            return verdict == Verdict.GOOD ? new Move(this, new Ok(now), Cause.RECOVERED) : onUnchanged(rule, now);
        }

        @Override
        public Step onNoValue(Instant now) {
            return new Move(this, new NoData(now), Cause.RECOVERED);
        }

        @Override
        public Step onUnchanged(AlertRule rule, Instant now) {
            boolean due = rule.repeat()
                    .map((Duration every) -> !now.isBefore(lastNotifiedAt.plus(every)))
                    .orElse(false);
            return due ? new Move(this, new Firing(since, now), Cause.REPEATED) : Step.STAY;
        }
    }

    /** There is no value, and there was none to judge by. Every alert begins like this. */
    record NoData(Instant since) implements AlertState {
        @Override
        public String code() {
            return "no-data";
        }

        @Override
        public Step onValue(Verdict verdict, AlertRule rule, Instant now) {
            return verdict == Verdict.BREACHED ? breach(this, rule, now) : new Move(this, new Ok(now), Cause.OBSERVED);
        }

        @Override
        public Step onNoValue(Instant now) {
            return Step.STAY;
        }
    }
}
