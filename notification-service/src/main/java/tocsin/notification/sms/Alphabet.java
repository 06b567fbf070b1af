package tocsin.notification.sms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** How the characters of a short message are written (3GPP TS 23.038). */
public enum Alphabet {

    /** 7 bits for each character, 14 for some: Western Europe and Greek capitals. */
    GSM_7(0, 160, 153, "...") {
        @Override
        int units(String text, int index) {
            return GsmCharacters.septets(text.charAt(index));
        }

        @Override
        public byte[] octets(String text) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
            for (int i = 0; i < text.length(); i++) {
                if (GsmCharacters.septets(text.charAt(i)) == 2) {
                    octets.write(GsmCharacters.ESCAPE);
                }
                octets.write(GsmCharacters.septet(text.charAt(i)));
            }
            return octets.toByteArray();
        }
    },

    /** 16 bits for each character, 32 for those beyond Unicode's basic plane, such as emoji. */
    UCS_2(2, 70, 67, "…") {
        @Override
        int units(String text, int index) {
            return Character.charCount(text.codePointAt(index));
        }

        /** Big-endian. Half a surrogate pair is written as it is. */
        @Override
        public byte[] octets(String text) {
            ByteBuffer octets = ByteBuffer.allocate(text.length() * 2);
            octets.asCharBuffer().put(text);
            return octets.array();
        }
    };

    private final int coding;
    private final int alone;
    private final int concatenated;
    private final String ellipsis;

    Alphabet(int coding, int alone, int concatenated, String ellipsis) {
        this.coding = coding;
        this.alone = alone;
        this.concatenated = concatenated;
        this.ellipsis = ellipsis;
    }

    /** The one that takes the least room for a text. */
    public static Alphabet of(String text) {
        return text.chars().allMatch(each -> GsmCharacters.septets((char) each) > 0) ? GSM_7 : UCS_2;
    }

    /** Its number in the data coding scheme (section 4 of the same): 0 or 2. */
    public int coding() {
        return coding;
    }

    /** How many units, septets or 16 bit words, fit into a message that stands alone: 160 or 70. */
    public int alone() {
        return alone;
    }

    /** How many units fit into a part of a message of several, beside the header that holds them together: 153 or 67. */
    public int concatenated() {
        return concatenated;
    }

    /** What stands for what was cut off. */
    public String ellipsis() {
        return ellipsis;
    }

    /** How many units a text takes; every character of it must be in the alphabet. */
    public int units(String text) {
        int units = 0;
        for (int i = 0; i < text.length(); i += characters(text, i)) {
            units += units(text, i);
        }
        return units;
    }

    /** How many units that which begins at an index takes, which must not be torn. */
    abstract int units(String text, int index);

    /** How many chars of Java that which begins at an index has. */
    int characters(String text, int index) {
        return this == GSM_7 ? 1 : units(text, index);
    }

    /**
     * The text as SMPP carries it: one octet for each septet, not packed, or two for each 16 bit word. Every character of
     * it must be in the alphabet.
     */
    public abstract byte[] octets(String text);
}
