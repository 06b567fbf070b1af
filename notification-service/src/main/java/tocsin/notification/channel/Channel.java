package tocsin.notification.channel;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * A way to people or to programs. The form of a recipient says which channel it means, so the forms of any two channels
 * exclude each other. Must not block, and may be called from any thread.
 */
public interface Channel {

    /** Who reads what is sent. */
    enum Audience {
        /** People: many messages at once become one that lists them. */
        PEOPLE,
        /** A program: it gets every transition by itself, in order. */
        PROGRAM
    }

    /** The name in the contract, such as {@code email}; it never changes. */
    String word();

    /** What a recipient of this channel is, for people, such as {@code an e-mail address}. */
    String form();

    /** Who reads what is sent. */
    Audience audience();

    /** Whether anybody can be written to this way without having a part in it, so that he has to be asked first. */
    default boolean reachesStrangers() {
        return false;
    }

    /** Whether a recipient is meant for this channel, well-formed or not. */
    boolean means(String recipient);

    /**
     * Why nothing can be sent to a recipient, for people: it is not well-formed, or this installation has no such channel.
     * Empty where it can be tried.
     */
    Optional<String> obstacle(String recipient);

    /**
     * What a well-formed recipient is reached through: a server, a gateway, a host. Recipients of one destination fail
     * together, and get a rest together.
     */
    String destination(String recipient);

    /**
     * Makes one attempt.
     *
     * @return how it ended; a failure of the Uni counts as {@link Outcome.Failed}, of the whole destination
     */
    Uni<Outcome> send(Dispatch dispatch);
}
