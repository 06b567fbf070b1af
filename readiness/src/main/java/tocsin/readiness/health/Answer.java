package tocsin.readiness.health;

import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import tocsin.readiness.Standing;

/** How a standing is told: times in RFC 3339. */
public final class Answer {

    private Answer() {}

    /** An answer for a part: its name, whether it is ready, and {@code state}, {@code since}, and what is wrong. */
    public static HealthCheckResponseBuilder of(String name, Standing standing) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name)
                .status(standing.ready())
                .withData("state", standing.state().words());
        return details(answer, "", standing);
    }

    /** Adds since when a verdict holds, since when the part fails, and why. */
    static HealthCheckResponseBuilder details(HealthCheckResponseBuilder answer, String prefix, Standing standing) {
        answer.withData(prefix + "since", standing.since().toString());
        standing.failingSince().map(Instant::toString).ifPresent(at -> answer.withData(prefix + "failingSince", at));
        standing.error().ifPresent(error -> answer.withData(prefix + "error", error));
        return answer;
    }
}
