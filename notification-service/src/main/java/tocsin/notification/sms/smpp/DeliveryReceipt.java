package tocsin.notification.sms.smpp;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.notification.channel.Receipt;

/**
 * What a gateway tells of a message that it has taken.
 *
 * @param messageId the id of the message as the gateway writes it in receipts
 * @param state what has become of it; empty for words that the specification does not have
 * @param said the same in the gateway's words
 */
record DeliveryReceipt(String messageId, Optional<MessageState> state, String said) {

    private static final int LONGEST = 2000;
    private static final Pattern ID = field("id", "[^\\s]+");
    private static final Pattern STATE = field("stat", "[A-Za-z]+");
    private static final Pattern ERROR = field("err", "[^\\s]+");

    /**
     * Reads a receipt. The optional parameters count before the text, which has the form of appendix B: {@code id:… sub:…
     * dlvrd:… submit date:… done date:… stat:… err:… text:…}; it is read field by field, since gateways leave some out.
     *
     * @param id the parameter {@code receipted_message_id}
     * @param state the parameter {@code message_state}
     * @return empty where it does not say which message it is about
     */
    static Optional<DeliveryReceipt> read(Optional<String> id, OptionalInt state, String text) {
        String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        Optional<MessageState> told = state.isPresent()
                ? MessageState.of(state.getAsInt())
                : found(STATE, head).flatMap(MessageState::of);
        return id.filter(given -> !given.isBlank())
                .or(() -> found(ID, head))
                .map(message -> new DeliveryReceipt(message, told, said(told, head)));
    }

    /** What that says of the message; empty where it may still come to anything. */
    Optional<Receipt> receipt() {
        return state.flatMap(known -> known.receipt(said));
    }

    private static String said(Optional<MessageState> state, String text) {
        String word = found(STATE, text).or(() -> state.map(MessageState::name)).orElse("of no known state");
        return "receipt " + word
                + found(ERROR, text).map(error -> ", error " + error).orElse("");
    }

    private static Optional<String> found(Pattern field, String text) {
        Matcher matcher = field.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Pattern field(String name, String value) {
        return Pattern.compile("(?:^|\\s)" + name + ":\\s?(" + value + ")", Pattern.CASE_INSENSITIVE);
    }
}
