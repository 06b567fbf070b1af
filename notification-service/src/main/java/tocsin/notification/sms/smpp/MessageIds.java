package tocsin.notification.sms.smpp;

import java.math.BigInteger;

/**
 * How a gateway writes the id of a message when it takes it, and when it speaks of it in a receipt. SMPP says only that it
 * is a string; some gateways write one in hexadecimal and the other in decimal.
 */
public enum MessageIds {

    /** The same both times. */
    SAME(10, 10),
    /** Hexadecimal when it takes the message, decimal in the receipt. */
    HEX_THEN_DECIMAL(16, 10),
    /** Decimal when it takes the message, hexadecimal in the receipt. */
    DECIMAL_THEN_HEX(10, 16);

    private static final int DECIMAL = 10;

    private final int taken;
    private final int receipted;

    MessageIds(int taken, int receipted) {
        this.taken = taken;
        this.receipted = receipted;
    }

    /** The reference of a message, from the id with which it was taken. */
    String taken(String id) {
        return reference(id, taken);
    }

    /** The reference of a message, from the id in its receipt. */
    String receipted(String id) {
        return reference(id, receipted);
    }

    private String reference(String id, int radix) {
        if (this == SAME) {
            return id;
        }
        try {
            return new BigInteger(id, radix).toString(DECIMAL);
        } catch (NumberFormatException notSuchAnId) {
            // Then it is what it is; a receipt that is not found for that is counted as unknown.
            return id;
        }
    }
}
