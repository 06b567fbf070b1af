package tocsin.benchmarks.traffic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Bodies of messages: calls that have ended and samples of balances, in JSON. Each has an id of its own. */
public final class Reports {

    private static final int RING_SECONDS = 2;
    private static final int TALK_SECONDS = 60;

    private final String run = UUID.randomUUID().toString();
    private long count;

    /** A call without a carrier that was answered, or failed, and ended just now. */
    public byte[] call(String customer, boolean answered, Instant ended) {
        return bytes(callText(customer, null, answered, ended));
    }

    /** The same as text; {@code carrier} may be null. */
    String callText(String customer, String carrier, boolean answered, Instant end) {
        Instant ended = end.truncatedTo(ChronoUnit.MICROS);
        StringBuilder text = new StringBuilder(360)
                .append("{\"id\":\"")
                .append(id())
                .append("\",\"type\":\"cdr\",\"customer\":\"")
                .append(customer);
        if (carrier != null) {
            text.append("\",\"carrier\":\"").append(carrier);
        }
        Instant answer = ended.minusSeconds(TALK_SECONDS);
        text.append("\",\"startedAt\":\"").append(answered ? answer.minusSeconds(2 * RING_SECONDS) : ended);
        if (answered) {
            text.append("\",\"ringingAt\":\"")
                    .append(answer.minusSeconds(RING_SECONDS))
                    .append("\",\"answeredAt\":\"")
                    .append(answer);
        }
        return text.append("\",\"endedAt\":\"")
                .append(ended)
                .append("\",\"sipCode\":")
                .append(answered ? 200 : 503)
                .append(",\"destination\":\"+447700900456\"}")
                .toString();
    }

    /** A sample of a balance. */
    public byte[] balance(String company, int value, Instant at) {
        return bytes("{\"id\":\"" + id() + "\",\"company\":\"" + company + "\",\"area\":\"balance\",\"value\":" + value
                + ",\"at\":\"" + at.truncatedTo(ChronoUnit.MICROS) + "\"}");
    }

    private String id() {
        return run + "-" + count++;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
