package tocsin.notification.transition.amqp;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Why a message cannot be taken.
 *
 * @param reason the kind of fault as a stable word of the contract
 * @param detail what is wrong, for people; one line of bounded length
 */
record Fault(String reason, String detail) {

    /** The kinds of faults. */
    static final List<String> REASONS = List.of("unreadable", "invalid", "not-storable");

    private static final int LONGEST_DETAIL = 1000;

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    Fault {
        detail = BREAKS.matcher(detail).replaceAll(" ").strip();
        detail = detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
