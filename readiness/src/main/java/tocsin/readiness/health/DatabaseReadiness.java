package tocsin.readiness.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
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

    private static final Duration[] SOME = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2)
    };

    private final Verdict verdict;
    private final Probe probe;
    private final Timer answers;

    DatabaseReadiness(Pool pool, ReadinessSettings settings, MeterRegistry meters) {
        InstantSource clock = InstantSource.system();
        this.verdict = ReadyMeter.of("database", new Verdict(settings.patience(), clock), meters);
        this.answers = Timer.builder("tocsin.database.answer")
                .description(
                        "What the database takes to answer when it is asked for nothing, the wait for a connection included")
                .serviceLevelObjectives(SOME)
                .register(meters);
        this.probe = new Probe(() -> ask(pool), settings.answerWithin(), verdict, clock);
    }

    private Uni<?> ask(Pool pool) {
        Timer.Sample asked = Timer.start();
        return pool.withConnection(connection -> connection.query("SELECT 1").execute())
                .invoke(() -> asked.stop(answers));
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
