package tocsin.notification.sms;

import java.util.Arrays;

/**
 * The GSM 7 bit default alphabet and its extension table (3GPP TS 23.038, sections 6.2.1 and 6.2.1.1). A character of the
 * extension is sent as two septets: the escape and its own.
 */
final class GsmCharacters {

    static final byte ESCAPE = 0x1B;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅå"
            + "Δ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ"
            + " !\"#¤%&'()*+,-./"
            + "0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNO"
            + "PQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmno"
            + "pqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENSION_SEPTETS = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};

    private static final byte NONE = -1;
    private static final byte EXTENDED = (byte) 0x80;
    private static final byte[] SEPTETS = septets();

    private GsmCharacters() {}

    /** How many septets a character takes: 1 or 2, or 0 where the alphabet does not have it. */
    static int septets(char character) {
        byte entry = entry(character);
        if (entry == NONE) {
            return 0;
        }
        return entry < 0 ? 2 : 1;
    }

    /** The septet of a character; of one of the extension the second one. */
    static byte septet(char character) {
        return (byte) (entry(character) & ~EXTENDED);
    }

    private static byte entry(char character) {
        return character < SEPTETS.length ? SEPTETS[character] : NONE;
    }

    private static byte[] septets() {
        byte[] septets = new byte['€' + 1];
        Arrays.fill(septets, NONE);
        for (int i = 0; i < BASIC.length(); i++) {
            septets[BASIC.charAt(i)] = (byte) i;
        }
        septets[ESCAPE] = NONE;
        for (int i = 0; i < EXTENSION.length(); i++) {
            septets[EXTENSION.charAt(i)] = (byte) (EXTENDED | EXTENSION_SEPTETS[i]);
        }
        return septets;
    }
}
