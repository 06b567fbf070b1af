package tocsin.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tocsin.notification.channel.Outcome;
import tocsin.telemetry.Trace;

/**
 * What came of a claim.
 *
 * @param claim the mailbox
 * @param settled what becomes of which notification, in the order in which they waited
 * @param attempt the attempt that was made; empty where none was
 * @param pace how much the recipient has been told of late
 * @param later until when the mailbox is left alone, and why; empty where what still waits is due
 * @param health how the destination is; empty where nothing was learned of it
 */
public record Settlement(
        Claim claim,
        List<Settled> settled,
        Optional<Attempt> attempt,
        Pace pace,
        Optional<Portion.Later> later,
        Optional<Health> health) {

    /**
     * What becomes of one notification.
     *
     * @param id the notification
     * @param tried whether the attempt was about it
     * @param next the state that follows
     * @param steps what was decided about it
     * @param trace what it belongs to; empty where there is no trace
     */
    public record Settled(UUID id, boolean tried, DeliveryState next, List<Step> steps, Optional<Trace> trace) {

        /** One that belongs to no trace. */
        public Settled(UUID id, boolean tried, DeliveryState next, List<Step> steps) {
            this(id, tried, next, steps, Optional.empty());
        }

        /** Copies the steps, so that it never changes. */
        public Settled {
            steps = List.copyOf(steps);
        }

        /** Whether it waits no longer. */
        public boolean ended() {
            return !(next instanceof DeliveryState.Waiting);
        }
    }

    /** What an attempt has shown of a destination. */
    public sealed interface Health {

        /** It works, where it had failed before. */
        record Back() implements Health {}

        /**
         * It fails.
         *
         * @param until when it is tried again; empty where it is at once
         * @param reason what was wrong
         */
        record Failing(Optional<Instant> until, String reason) implements Health {}
    }

    /** Copies what was settled, so that a settlement never changes. */
    public Settlement {
        settled = List.copyOf(settled);
    }

    /** What is to be recorded of a parcel that has been through all stages. */
    static Settlement of(Parcel parcel, RetryPolicy policy, Rest rest, Duration span) {
        Stream<Settled> silenced = parcel.silenced().stream()
                .map(each -> new Settled(
                        each.pending().id(),
                        false,
                        each.state(),
                        List.of(each.step()),
                        each.pending().trace()));
        Stream<Settled> tried = parcel.attempt().stream()
                .flatMap(attempt -> parcel.open().stream().map(each -> tried(each, parcel, attempt, policy)));
        return new Settlement(
                parcel.claim(),
                Stream.concat(silenced, tried).toList(),
                parcel.attempt(),
                parcel.attempt()
                        .filter(attempt -> attempt.outcome() instanceof Outcome.Delivered)
                        .map(attempt -> parcel.claim().pace().told(attempt.at(), span))
                        .orElse(parcel.claim().pace()),
                parcel.later(),
                parcel.attempt().flatMap(attempt -> health(parcel.claim(), attempt, rest)));
    }

    private static Settled tried(Pending pending, Parcel parcel, Attempt attempt, RetryPolicy policy) {
        DeliveryState after = pending.state().after(attempt.outcome(), policy, attempt.at());
        boolean asked = parcel.asks().isPresent() && after instanceof DeliveryState.Sent;
        DeliveryState next = asked ? Confirming.waiting(attempt.at()) : after;
        return new Settled(pending.id(), true, next, parcel.steps(), pending.trace());
    }

    private static Optional<Health> health(Claim claim, Attempt attempt, Rest rest) {
        return attempt.outcome()
                .fold(
                        delivered -> back(claim),
                        failed -> failed.extent() == Outcome.Extent.DESTINATION
                                ? Optional.of(new Health.Failing(
                                        rest.until(claim.failures() + 1, failed.retryAfter(), attempt.at()),
                                        failed.detail()))
                                : back(claim),
                        refused -> back(claim));
    }

    /** It has answered, whatever it said. */
    private static Optional<Health> back(Claim claim) {
        return claim.failures() > 0 ? Optional.of(new Health.Back()) : Optional.empty();
    }
}
