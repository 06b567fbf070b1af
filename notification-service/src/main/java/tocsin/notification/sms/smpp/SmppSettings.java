package tocsin.notification.sms.smpp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an operator may set about an SMPP gateway: {@code tocsin.sms.smpp.*}. */
public interface SmppSettings {

    /** The gateway's name or address; needed. */
    Optional<String> host();

    /** Its port. */
    int port();

    /** The name that it knows this installation by, at most 15 characters; needed. */
    Optional<String> systemId();

    /** The password that belongs to it, at most 8 characters, which is all that SMPP has room for. */
    Optional<String> password();

    /** What some gateways ask for beside the name, at most 12 characters. */
    Optional<String> systemType();

    /** The sender that telephones show, at most 20 characters; empty where the gateway puts in its own. */
    Optional<String> source();

    /** The type of the sender's number (section 5.2.5): 5 is a name, 1 an international number, 0 unknown. */
    byte sourceTon();

    /** The numbering plan of the sender's number (section 5.2.6): 0 unknown, as names have none, 1 E.164. */
    byte sourceNpi();

    /** Whether the connection is TLS, which checks the gateway's certificate and name. */
    boolean tls();

    /** The certificates, PEM, that TLS trusts; empty for those that Java trusts. */
    Optional<Path> trust();

    /** How long connecting may take, and then the TLS handshake. */
    Duration connectWithin();

    /** How long the gateway may take to answer one request, such as a bind or a part of a message. */
    Duration responseWithin();

    /**
     * How long a message may wait for its turn and be sent, apart from the last answer; together with {@link
     * #responseWithin()} shorter than {@code tocsin.delivery.send-within}.
     */
    Duration sendWithin();

    /** How long nothing may be heard before the gateway is asked whether it is still there. */
    Duration enquireLink();

    /** How long to wait before the first attempt to bind again. */
    Duration firstRebind();

    /** The longest wait between two attempts to bind. */
    Duration longestRebind();

    /** How many messages may be under way at the same time, 1 to 100. */
    int window();

    /** How many messages, or parts of messages, may go in a second; fewer for a while when the gateway says so. */
    int perSecond();

    /** Whether receipts are asked for. */
    boolean receipts();

    /** How the gateway writes the ids of messages. */
    MessageIds messageIds();

    /** How long a receipt of an unknown message is held, in case that the message is just being put on record. */
    Duration receiptHold();

    /** How long the gateway is asked to bring a receipt of an unknown message again, before it is let go. */
    Duration receiptPatience();
}
