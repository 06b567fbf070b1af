package tocsin.telemetry;

import java.util.Optional;

/**
 * A place in a trace, as it is passed on from one to the next: W3C Trace Context, level 1. It says what something belongs
 * to and what came right before it, and nothing else; whoever sends it may have made it up.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all of them 0: the same for all that follows from one event
 * @param spanId 16 lower-case hexadecimal digits, not all of them 0: what comes right before
 * @param sampled whether whoever came before has kept a record of its part
 */
public record Trace(String traceId, String spanId, boolean sampled) {

    /** The name of the header, and of the CloudEvents attribute, that carries it. */
    public static final String HEADER = "traceparent";

    private static final int LENGTH = 55;
    private static final int TRACE = 3;
    private static final int SPAN = 36;
    private static final int FLAGS = 53;
    private static final int HEX = 16;

    /**
     * Reads a {@code traceparent}. What is none, of whatever kind, is no trace; it is never an error.
     *
     * @param text any text; null for none
     */
    public static Optional<Trace> read(String text) {
        if (text == null || !hasForm(text)) {
            return Optional.empty();
        }
        String trace = text.substring(TRACE, SPAN - 1);
        String span = text.substring(SPAN, FLAGS - 1);
        boolean sampled = (Character.digit(text.charAt(FLAGS + 1), HEX) & 1) == 1;
        return isZero(trace) || isZero(span) ? Optional.empty() : Optional.of(new Trace(trace, span, sampled));
    }

    /** As it is passed on. */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    /** A later version may go on behind what is known of this one; version ff will never be. */
    private static boolean hasForm(String text) {
        if (text.length() < LENGTH || !hex(text, 0, TRACE - 1) || text.startsWith("ff")) {
            return false;
        }
        boolean ends = text.length() == LENGTH || !text.startsWith("00") && text.charAt(LENGTH) == '-';
        return ends
                && dash(text, TRACE - 1)
                && hex(text, TRACE, SPAN - 1)
                && dash(text, SPAN - 1)
                && hex(text, SPAN, FLAGS - 1)
                && dash(text, FLAGS - 1)
                && hex(text, FLAGS, LENGTH);
    }

    private static boolean dash(String text, int at) {
        return text.charAt(at) == '-';
    }

    private static boolean hex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char each = text.charAt(i);
            if ((each < '0' || each > '9') && (each < 'a' || each > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(each -> each == '0');
    }
}
