package tocsin.sampler.ingest.health;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import tocsin.readiness.Verdict;
import tocsin.readiness.health.Answer;
import tocsin.readiness.health.ReadinessSettings;
import tocsin.readiness.health.Watched;
import tocsin.sampler.ingest.Backlog;
import tocsin.sampler.ingest.Intake;

/** Ready while reports can be counted; tells how many wait for the database, and how long the oldest has waited. */
@Readiness
@Singleton
final class IntakeReadiness implements HealthCheck, Watched {

    private final Intake intake;
    private final Verdict verdict;

    IntakeReadiness(Intake intake, ReadinessSettings settings, InstantSource clock) {
        this.intake = intake;
        this.verdict = new Verdict(settings.patience(), clock);
    }

    @Override
    public void look() {
        intake.backlog().trouble().map(Backlog.Trouble::reason).ifPresentOrElse(verdict::fails, verdict::works);
    }

    @Override
    public boolean starting() {
        return verdict.standing().starting();
    }

    @Override
    public HealthCheckResponse call() {
        Backlog backlog = intake.backlog();
        HealthCheckResponseBuilder answer =
                Answer.of("intake", verdict.standing()).withData("waiting", backlog.reports());
        backlog.oldest().map(Instant::toString).ifPresent(oldest -> answer.withData("oldest", oldest));
        return answer.build();
    }
}
