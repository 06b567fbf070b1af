package tocsin.sampler.alert;

import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.alert.Judging.Verdict;
import tocsin.sampler.alert.Step.Move;

/**
 * The state of an alert for one company. Each state knows its own ways out; the whole machine is the table in
 * {@code docs/alert-states.md}. Time is passed in, nothing else is known: the same input gives the same steps.
 */
public sealed interface AlertState permits AlertState.Judged, Reporting {

    /** The name in the contract of {@link Ok}. */
    String OK = "ok";

    /** The name in the contract of {@link Pending}. */
    String PENDING = "pending";

    /** The name in the contract of {@link Firing}. */
    String FIRING = "firing";

    /** The name in the contract of {@link NoData}. */
    String NO_DATA = "no-data";

    /** Since when it is so. */
    Instant since();

    /** The name in the contract. */
    String code();

    /** When people were last told; empty where there was nothing to tell. */
    Optional<Instant> notifiedAt();

    /** The state of an alert with a condition. */
    sealed interface Judged extends AlertState {

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

        @Override
        default Optional<Instant> notifiedAt() {
            return Optional.empty();
        }

        private static Step breach(AlertState from, AlertRule rule, Instant now) {
            return rule.holdFor().isZero()
                    ? new Move(from, new Firing(now, now), Cause.BREACHED)
                    : new Move(from, new Pending(now), Cause.HOLDING);
        }
    }

    /** Nothing wrong. */
    record Ok(Instant since) implements Judged {
        @Override
        public String code() {
            return OK;
        }

        @Override
        public Step onValue(Verdict verdict, AlertRule rule, Instant now) {
            return verdict == Verdict.BREACHED ? Judged.breach(this, rule, now) : Step.STAY;
        }

        @Override
        public Step onNoValue(Instant now) {
            return new Move(this, new NoData(now), Cause.STARVED);
        }
    }

    /**
     * The condition holds, but not yet for long enough. A value between threshold and reset does not break the hold.
     */
    record Pending(Instant since) implements Judged {
        @Override
        public String code() {
            return PENDING;
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
    record Firing(Instant since, Instant lastNotifiedAt) implements Judged {
        @Override
        public String code() {
            return FIRING;
        }

        @Override
        public Optional<Instant> notifiedAt() {
            return Optional.of(lastNotifiedAt);
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
            boolean due = rule.repeat().isPresent()
                    && !now.isBefore(lastNotifiedAt.plus(rule.repeat().get()));
            return due ? new Move(this, new Firing(since, now), Cause.REPEATED) : Step.STAY;
        }
    }

    /** There is no value, and there was none to judge by. Every alert begins like this. */
    record NoData(Instant since) implements Judged {
        @Override
        public String code() {
            return NO_DATA;
        }

        @Override
        public Step onValue(Verdict verdict, AlertRule rule, Instant now) {
            return verdict == Verdict.BREACHED
                    ? Judged.breach(this, rule, now)
                    : new Move(this, new Ok(now), Cause.OBSERVED);
        }

        @Override
        public Step onNoValue(Instant now) {
            return Step.STAY;
        }
    }
}
