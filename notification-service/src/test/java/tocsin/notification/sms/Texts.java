package tocsin.notification.sms;

import java.util.UUID;

/** Short messages to send in tests. */
public final class Texts {

    /** A number that no telephone has (Ofcom's range for drama). */
    public static final PhoneNumber NUMBER = new PhoneNumber("+447700900123");

    private Texts() {}

    /** A message of its own id. */
    public static ShortMessage of(String text) {
        return new ShortMessage(UUID.randomUUID(), NUMBER, Segments.of(text));
    }
}
