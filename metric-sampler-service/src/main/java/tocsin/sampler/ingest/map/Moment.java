package tocsin.sampler.ingest.map;

import java.util.Arrays;
import java.util.Optional;

/** The moments of a call, in their order. */
public enum Moment {
    STARTED_AT("startedAt"),
    RINGING_AT("ringingAt"),
    ANSWERED_AT("answeredAt"),
    ENDED_AT("endedAt");

    private final String field;

    Moment(String field) {
        this.field = field;
    }

    /** The field of the contract. */
    public String field() {
        return field;
    }

    /** The moment of a field of the contract. */
    public static Optional<Moment> of(String field) {
        return Arrays.stream(values())
                .filter(moment -> moment.field.equals(field))
                .findFirst();
    }
}
