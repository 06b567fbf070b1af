package tocsin.sampler.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One report of a switch about a call. A publisher sends either one CDR a call, or the live three: started, answered,
 * ended. Each counts for the call's customer and for its carrier, in the slice of the moment at which it happened.
 */
public sealed interface CallEvent {

    /** Who the call is and what is reported of it; unique, so that it is counted once. */
    CallKey key();

    /** Whose call it is. */
    Parties parties();

    /** What it adds, and when, the earliest first; at most one start and one outcome, and at least one of them. */
    List<Timed> sums();

    /** How the call came out, where this report tells it. */
    Optional<Outcome> outcome();

    /** That a call began or ended to be live, where this report is a live one; a CDR comes when all is over. */
    default Optional<Live> live() {
        return Optional.empty();
    }

    /** What the event adds to the slices of all companies concerned. */
    default List<Contribution> contributions() {
        List<Contribution> all = new ArrayList<>();
        for (Timed timed : sums()) {
            long slice = Slice.at(timed.at());
            for (String company : parties().companies()) {
                all.add(new Contribution(company, slice, timed.sums()));
            }
        }
        return all;
    }

    /**
     * Identifies a report.
     *
     * @param callId the call, as the publisher names it
     * @param type the report's type in the contract: cdr, started, answered or ended
     */
    record CallKey(String callId, String type) {}

    /**
     * The companies of a call; at least one of the two.
     *
     * @param customer who placed it; null where unknown
     * @param carrier who carried it; null where unknown
     */
    record Parties(String customer, String carrier) {

        /** Each company once, also when a company is its own carrier. */
        public List<String> companies() {
            if (customer == null || carrier == null || customer.equals(carrier)) {
                return List.of(customer == null ? carrier : customer);
            }
            return List.of(customer, carrier);
        }
    }

    /**
     * How a call came out.
     *
     * @param at when it was known
     */
    record Outcome(Instant at, boolean answered) {}

    /**
     * A call began or ended to take up a channel.
     *
     * @param begins whether it began
     */
    record Live(Instant at, boolean begins) {}

    /** Sums at a moment. */
    record Timed(Instant at, CallSums sums) {}

    /** A call detail record: the whole call, reported after its end. Its outcome counts at {@code endedAt}. */
    record Cdr(CallKey key, Parties parties, Times times, Integer sipCode) implements CallEvent {
        @Override
        public List<Timed> sums() {
            CallSums outcome = times.answered() ? answered(times).plus(connected(times)) : failed(times, sipCode);
            return List.of(new Timed(times.startedAt(), CallSums.ONE_START), new Timed(times.endedAt(), outcome));
        }

        @Override
        public Optional<Outcome> outcome() {
            return Optional.of(new Outcome(times.endedAt(), times.answered()));
        }
    }

    /** A call begins: it is a start, and no outcome yet. */
    record Started(CallKey key, Parties parties, Times times) implements CallEvent {
        @Override
        public List<Timed> sums() {
            return List.of(new Timed(times.startedAt(), CallSums.ONE_START));
        }

        @Override
        public Optional<Outcome> outcome() {
            return Optional.empty();
        }

        @Override
        public Optional<Live> live() {
            return Optional.of(new Live(times.startedAt(), true));
        }
    }

    /** A call is answered: its outcome is known now. */
    record Answered(CallKey key, Parties parties, Times times) implements CallEvent {
        @Override
        public List<Timed> sums() {
            return List.of(new Timed(times.answeredAt(), answered(times)));
        }

        @Override
        public Optional<Outcome> outcome() {
            return Optional.of(new Outcome(times.answeredAt(), true));
        }
    }

    /** A call ends: an answered one adds its connected time, another one counts as failed now. */
    record Ended(CallKey key, Parties parties, Times times, Integer sipCode) implements CallEvent {
        @Override
        public List<Timed> sums() {
            return List.of(new Timed(times.endedAt(), times.answered() ? connected(times) : failed(times, sipCode)));
        }

        @Override
        public Optional<Outcome> outcome() {
            return times.answered() ? Optional.empty() : Optional.of(new Outcome(times.endedAt(), false));
        }

        @Override
        public Optional<Live> live() {
            return Optional.of(new Live(times.endedAt(), false));
        }
    }

    /**
     * The moments of a call, in this order; those that did not happen, or are not known yet, are null.
     *
     * @param startedAt when it was set up
     * @param ringingAt when the far end rang
     * @param answeredAt when it was answered
     * @param endedAt when it was over
     */
    record Times(Instant startedAt, Instant ringingAt, Instant answeredAt, Instant endedAt) {

        boolean answered() {
            return answeredAt != null;
        }

        private long rang() {
            return ringingAt == null ? 0 : 1;
        }

        private long ringDelayMillis() {
            return ringingAt == null
                    ? 0
                    : Duration.between(startedAt, ringingAt).toMillis();
        }
    }

    private static CallSums answered(Times times) {
        return new CallSums(0, 1, 1, 1, 0, times.rang(), times.ringDelayMillis());
    }

    private static CallSums connected(Times times) {
        long millis = Duration.between(times.answeredAt(), times.endedAt()).toMillis();
        return new CallSums(0, 0, 0, 0, millis, 0, 0);
    }

    private static CallSums failed(Times times, Integer sipCode) {
        long delivered = SipOutcome.delivered(sipCode) ? 1 : 0;
        return new CallSums(0, 1, 0, delivered, 0, times.rang(), times.ringDelayMillis());
    }
}
