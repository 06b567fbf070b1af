package tocsin.notification.sms.smpp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tocsin.notification.channel.Receipt;

/** What a gateway says has become of a message (SMPP 3.4, section 5.2.28 and appendix B). */
enum MessageState {
    ENROUTE(1, "ENROUTE", End.NONE),
    DELIVERED(2, "DELIVRD", End.ARRIVED),
    EXPIRED(3, "EXPIRED", End.LOST),
    DELETED(4, "DELETED", End.LOST),
    UNDELIVERABLE(5, "UNDELIV", End.LOST),
    /** Final by the book; gateways mostly use it for "taken, and on its way". */
    ACCEPTED(6, "ACCEPTD", End.NONE),
    /** The gateway does not know, so nobody does. */
    UNKNOWN(7, "UNKNOWN", End.NONE),
    REJECTED(8, "REJECTD", End.LOST);

    private enum End {
        NONE,
        ARRIVED,
        LOST
    }

    private final int code;
    private final String word;
    private final End end;

    MessageState(int code, String word, End end) {
        this.code = code;
        this.word = word;
        this.end = end;
    }

    /** The state of the parameter {@code message_state}; empty for one that the specification does not have. */
    static Optional<MessageState> of(int code) {
        return Arrays.stream(values()).filter(each -> each.code == code).findFirst();
    }

    /** The state of the text of a receipt, where some gateways write the whole word. */
    static Optional<MessageState> of(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.word.equals(upper) || each.name().equals(upper))
                .findFirst();
    }

    /** What that says of the message; empty where it may still come to anything. */
    Optional<Receipt> receipt(String said) {
        return switch (end) {
            case ARRIVED -> Optional.of(new Receipt.Arrived(said));
            case LOST -> Optional.of(new Receipt.Lost(said));
            case NONE -> Optional.empty();
        };
    }
}
