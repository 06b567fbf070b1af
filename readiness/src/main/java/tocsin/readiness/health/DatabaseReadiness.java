package tocsin.readiness.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import tocsin.readiness.Probe;
import tocsin.readiness.Verdict;

/** Ready while the database answers. It is asked in the background, over the pool that the work is done over. */
@Readiness
@Singleton
final class DatabaseReadiness implements HealthCheck, Watched {

    private final Verdict verdict;
    private final Probe probe;

    DatabaseReadiness(Pool pool, ReadinessSettings settings, MeterRegistry meters) {
        InstantSource clock = InstantSource.system();
        this.verdict = ReadyMeter.of("database", new Verdict(settings.patience(), clock), meters);
        this.probe = new Probe(() -> ask(pool), settings.answerWithin(), verdict, clock);
    }

    private static Uni<?> ask(Pool pool) {
        return pool.withConnection(connection -> connection.query("SELECT 1").execute());
    }

    @Override
    public void look() {
        probe.look();
    }

    @Override
    public boolean starting() {
        return verdict.standing().starting();
    }

    @Override
    public HealthCheckResponse call() {
        return Answer.of("database", verdict.standing()).build();
    }
}
