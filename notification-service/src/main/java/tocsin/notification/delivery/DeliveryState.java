package tocsin.notification.delivery;

import java.time.Instant;
import java.util.Optional;
import tocsin.notification.channel.Outcome;

/** Where a notification is on its way. Each state offers only what may follow it. */
public sealed interface DeliveryState {

    /** The state's name in the contract. */
    String status();

    /** Why it is in this state, for people; empty where the name says it all. */
    Optional<String> reason();

    /** An attempt is to be made. */
    sealed interface Waiting extends DeliveryState {

        /** When the next attempt is due. */
        Instant dueAt();

        /** How many attempts have failed since it was queued. */
        int failures();

        /** The state after an attempt that ended now. */
        default DeliveryState after(Outcome outcome, RetryPolicy policy, Instant now) {
            return outcome.fold(
                    delivered -> new Sent(),
                    failed -> failed(failed, policy, now),
                    refused -> new Dead(refused.detail()));
        }

        private DeliveryState failed(Outcome.Failed failed, RetryPolicy policy, Instant now) {
            int attempts = failures() + 1;
            return policy.delayAfter(attempts, failed.retryAfter())
                    .<DeliveryState>map(delay -> new Retrying(attempts, now.plus(delay), failed.detail()))
                    .orElseGet(() -> new Dead("given up after " + attempts + " attempts: " + failed.detail()));
        }
    }

    /**
     * No attempt has been made since it was queued.
     *
     * @param dueAt when the first one is due
     * @param reason why it is in the queue, where that is out of the ordinary
     */
    record Queued(Instant dueAt, Optional<String> reason) implements Waiting {

        /** Queued because something happened that the recipient is to know. */
        public Queued(Instant dueAt) {
            this(dueAt, Optional.empty());
        }

        @Override
        public String status() {
            return "queued";
        }

        @Override
        public int failures() {
            return 0;
        }
    }

    /**
     * An attempt failed, and there will be another.
     *
     * @param failures how many have failed, at least 1
     * @param dueAt when the next one is due
     * @param failure what the last one failed with
     */
    record Retrying(int failures, Instant dueAt, String failure) implements Waiting {

        @Override
        public String status() {
            return "retrying";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(failure);
        }
    }

    /** The other side has taken it. */
    record Sent() implements DeliveryState {

        @Override
        public String status() {
            return "sent";
        }

        @Override
        public Optional<String> reason() {
            return Optional.empty();
        }
    }

    /**
     * Somebody did not want it told when its turn came, or its recipient has not agreed to be told.
     *
     * @param cause who or what kept it, for people
     */
    record Silenced(String cause) implements DeliveryState {

        @Override
        public String status() {
            return "silenced";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(cause);
        }
    }

    /**
     * Given up; nothing happens unless a person asks for it.
     *
     * @param cause why
     */
    record Dead(String cause) implements DeliveryState {

        @Override
        public String status() {
            return "dead";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(cause);
        }
    }
}
