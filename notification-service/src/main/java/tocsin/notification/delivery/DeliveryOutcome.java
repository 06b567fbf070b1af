package tocsin.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How one attempt to deliver a notification ended, whatever the channel. */
public sealed interface DeliveryOutcome {

    /** The outcome as a stable word: {@code delivered}, {@code failed} or {@code refused}. */
    String word();

    /** What the other side said, for people. */
    String detail();

    /**
     * The state that follows.
     *
     * @param failures how many attempts had failed before this one
     * @param now when this one ended
     */
    DeliveryState next(int failures, RetryPolicy policy, Instant now);

    /**
     * The other side has taken the message.
     *
     * @param detail what it said
     */
    record Delivered(String detail) implements DeliveryOutcome {

        /** Keeps the detail short. */
        public Delivered {
            detail = Detail.of(detail);
        }

        @Override
        public String word() {
            return "delivered";
        }

        @Override
        public DeliveryState next(int failures, RetryPolicy policy, Instant now) {
            return new DeliveryState.Sent();
        }
    }

    /**
     * It did not work this time; the same message may get through later.
     *
     * @param detail what went wrong
     * @param retryAfter how long the other side asks to wait, where it does
     */
    record FailedForNow(String detail, Optional<Duration> retryAfter) implements DeliveryOutcome {

        /** Keeps the detail short. */
        public FailedForNow {
            detail = Detail.of(detail);
        }

        /** A failure of which nobody says when it will be over. */
        public FailedForNow(String detail) {
            this(detail, Optional.empty());
        }

        @Override
        public String word() {
            return "failed";
        }

        @Override
        public DeliveryState next(int failures, RetryPolicy policy, Instant now) {
            int attempts = failures + 1;
            return policy.delayAfter(attempts, retryAfter)
                    .<DeliveryState>map(delay -> new DeliveryState.Retrying(attempts, now.plus(delay), detail))
                    .orElseGet(() -> new DeliveryState.Dead("given up after " + attempts + " attempts: " + detail));
        }
    }

    /**
     * The other side will never take this message for this recipient.
     *
     * @param detail what it said
     */
    record Refused(String detail) implements DeliveryOutcome {

        /** Keeps the detail short. */
        public Refused {
            detail = Detail.of(detail);
        }

        @Override
        public String word() {
            return "refused";
        }

        @Override
        public DeliveryState next(int failures, RetryPolicy policy, Instant now) {
            return new DeliveryState.Dead(detail);
        }
    }
}
