package tocsin.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A call that has ended, as a switch reports it ({@code calls} of the contract, type {@code cdr}).
 *
 * @param id unique among all calls
 * @param customer the company that placed it
 * @param startedAt when it was set up
 * @param ringingAt when the far end rang; null where it never did
 * @param answeredAt when it was answered; null where nobody did
 * @param endedAt when it ended
 * @param sipCode the final SIP status, 200 to 699
 * @param destination whom it was to reach, E.164
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Call(
        String id,
        String type,
        String customer,
        String startedAt,
        String ringingAt,
        String answeredAt,
        String endedAt,
        int sipCode,
        String destination) {

    private static final int OK = 200;

    static Call answered(
            String id, String customer, Instant started, Instant ringing, Instant answered, Instant ended) {
        return of(id, customer, started, ringing.toString(), answered.toString(), ended, OK);
    }

    static Call failed(String id, String customer, Instant started, Instant ended, int sipCode) {
        return of(id, customer, started, null, null, ended, sipCode);
    }

    private static Call of(
            String id, String customer, Instant started, String ringing, String answered, Instant ended, int sipCode) {
        // Numbers that are kept free for fiction.
        String destination = "+447700900" + "%03d".formatted(Math.floorMod(id.hashCode(), 1_000));
        return new Call(
                id, "cdr", customer, started.toString(), ringing, answered, ended.toString(), sipCode, destination);
    }

    boolean isAnswered() {
        return answeredAt != null;
    }
}
