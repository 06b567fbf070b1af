package tocsin.notification.preview;

import tocsin.notification.sms.Alphabet;
import tocsin.notification.sms.Segments;

/**
 * In how many short messages a text travels.
 *
 * @param alphabet {@code gsm-7} or {@code ucs-2}
 * @param count how many
 */
public record SmsCount(String alphabet, int count) {

    /** Counts a text. */
    public static SmsCount of(String text) {
        Segments segments = Segments.of(text);
        return new SmsCount(
                segments.alphabet() == Alphabet.GSM_7 ? "gsm-7" : "ucs-2",
                segments.parts().size());
    }
}
