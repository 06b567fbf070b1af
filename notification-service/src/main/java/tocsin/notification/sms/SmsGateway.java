package tocsin.notification.sms;

import io.smallrye.mutiny.Uni;
import tocsin.notification.channel.Outcome;

/** The way into the telephone network. Must not block, and may be called from any thread. */
public interface SmsGateway extends AutoCloseable {

    /** Its host and port, such as {@code smsc.example.net:2775}. */
    String destination();

    /**
     * Makes one attempt, in bounded time.
     *
     * @return how it ended; {@link Outcome.Delivered} only where the gateway has taken the whole text
     */
    Uni<Outcome> send(ShortMessage message);

    /** Begins whatever is to be kept, such as a connection. Returns at once. */
    void start();

    /** Ends it. May block for a bounded time. */
    @Override
    void close();
}
