package tocsin.notification.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** How one attempt to deliver a message ended, whatever the channel. */
public sealed interface Outcome {

    /** The outcome as a stable word: {@code delivered}, {@code failed} or {@code refused}. */
    String word();

    /** What the other side said, for people: one line of at most 500 characters. */
    String detail();

    /** One answer for each way in which it can have ended. */
    <T> T fold(Function<Delivered, T> delivered, Function<Failed, T> failed, Function<Refused, T> refused);

    /**
     * The other side has taken the message.
     *
     * @param detail what it said
     * @param reference by what name it will speak of the message later on, in a {@link Receipt}; empty where it won't
     */
    record Delivered(String detail, Optional<String> reference) implements Outcome {

        /** Keeps the detail short. */
        public Delivered {
            detail = Detail.of(detail);
        }

        /** Taken, and nothing more will be heard of it. */
        public Delivered(String detail) {
            this(detail, Optional.empty());
        }

        @Override
        public String word() {
            return "delivered";
        }

        @Override
        public <T> T fold(Function<Delivered, T> delivered, Function<Failed, T> failed, Function<Refused, T> refused) {
            return delivered.apply(this);
        }
    }

    /**
     * It did not work this time; the same message may get through later.
     *
     * @param extent what failed
     * @param detail what went wrong
     * @param retryAfter how long the other side asks to wait, where it does
     */
    record Failed(Extent extent, String detail, Optional<Duration> retryAfter) implements Outcome {

        /** Keeps the detail short. */
        public Failed {
            detail = Detail.of(detail);
        }

        /** A failure of the destination, of which nobody says when it will be over. */
        public static Failed ofDestination(String detail) {
            return new Failed(Extent.DESTINATION, detail, Optional.empty());
        }

        /** A failure of this message or recipient only, of which nobody says when it will be over. */
        public static Failed ofMessage(String detail) {
            return new Failed(Extent.MESSAGE, detail, Optional.empty());
        }

        @Override
        public String word() {
            return "failed";
        }

        @Override
        public <T> T fold(Function<Delivered, T> delivered, Function<Failed, T> failed, Function<Refused, T> refused) {
            return failed.apply(this);
        }
    }

    /**
     * The other side will never take this message for this recipient.
     *
     * @param detail what it said
     */
    record Refused(String detail) implements Outcome {

        /** Keeps the detail short. */
        public Refused {
            detail = Detail.of(detail);
        }

        @Override
        public String word() {
            return "refused";
        }

        @Override
        public <T> T fold(Function<Delivered, T> delivered, Function<Failed, T> failed, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** What a failure is about. */
    enum Extent {
        /** This message or this recipient: others may get through. */
        MESSAGE,
        /** The server, the gateway or the way there: it fails for everybody, and gets a rest. */
        DESTINATION
    }
}
