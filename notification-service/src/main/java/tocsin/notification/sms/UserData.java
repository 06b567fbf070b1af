package tocsin.notification.sms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What one short message carries: the header where there are several parts, and the text.
 *
 * @param alphabet in which the text is written
 * @param headed whether it begins with a user data header
 * @param octets header and text, as SMPP carries them
 */
public record UserData(Alphabet alphabet, boolean headed, byte[] octets) {

    private static final byte CONCATENATED_8_BIT = 0x00;

    /** Copies the octets, so that they never change. */
    public UserData {
        octets = octets.clone();
    }

    @Override
    public byte[] octets() {
        return octets.clone();
    }

    /**
     * The short messages of a text. The reference by which a telephone puts parts together (3GPP TS 23.040, section
     * 9.2.3.24.1) is the one of 8 bits: every telephone knows it, and it leaves room for 153 characters and not only 152.
     * It is made from the message's id, so that parts that are sent again are known as the same.
     *
     * @param id the same in every attempt
     */
    public static List<UserData> of(Segments segments, UUID id) {
        List<String> parts = segments.parts();
        if (parts.size() == 1) {
            return List.of(
                    new UserData(segments.alphabet(), false, segments.alphabet().octets(parts.get(0))));
        }
        List<UserData> all = new ArrayList<>(parts.size());
        for (int number = 1; number <= parts.size(); number++) {
            byte[] header = {5, CONCATENATED_8_BIT, 3, reference(id), (byte) parts.size(), (byte) number};
            all.add(new UserData(
                    segments.alphabet(),
                    true,
                    joined(header, segments.alphabet().octets(parts.get(number - 1)))));
        }
        return all;
    }

    private static byte reference(UUID id) {
        long bits = id.getMostSignificantBits() ^ id.getLeastSignificantBits();
        bits ^= bits >>> 32;
        bits ^= bits >>> 16;
        return (byte) (bits ^ bits >>> 8);
    }

    private static byte[] joined(byte[] header, byte[] text) {
        byte[] all = Arrays.copyOf(header, header.length + text.length);
        System.arraycopy(text, 0, all, header.length, text.length);
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserData data
                && alphabet == data.alphabet
                && headed == data.headed
                && Arrays.equals(octets, data.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }
}
