package tocsin.sampler.penalty;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The alerts and moments of the contract's examples of penalties. */
public final class Breaches {

    public static final UUID ID = UUID.fromString("e4d909c2-90d0-4b1c-a068-ffaddf22cbd0");
    public static final UUID ALERT = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    public static final UUID OTHER_ALERT = UUID.fromString("16fd2706-8baf-433b-82eb-8c7fada847da");
    public static final Instant AT = Instant.parse("2026-03-02T09:14:06.250Z");

    private Breaches() {}

    public static Breach of(UUID alert, Instant at, Duration penalty) {
        return new Breach(alert, "acme", at, penalty);
    }

    /** Imposed at 09:14:06.250 for an hour. */
    public static PenaltyStep.Imposed imposed() {
        return Penalty.impose(ID, of(ALERT, AT, Duration.ofHours(1)));
    }
}
