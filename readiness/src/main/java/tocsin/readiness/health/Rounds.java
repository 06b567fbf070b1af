package tocsin.readiness.health;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Looks at every part from time to time, on an event loop. */
@Singleton
final class Rounds {

    private static final Duration WHILE_STARTING = Duration.ofMillis(100);

    private final Vertx vertx;
    private final ReadinessSettings settings;
    private final List<Watched> parts;
    private volatile boolean over;

    Rounds(Vertx vertx, ReadinessSettings settings, @All List<Watched> parts) {
        this.vertx = vertx;
        this.settings = settings;
        this.parts = parts;
    }

    void start(@Observes StartupEvent started) {
        vertx.runOnContext(now -> look());
    }

    void stop(@Observes ShutdownEvent stopping) {
        over = true;
    }

    private void look() {
        if (over) {
            return;
        }
        parts.forEach(Watched::look);
        Duration pause = parts.stream().anyMatch(Watched::starting) ? WHILE_STARTING : settings.lookEvery();
        vertx.setTimer(pause.toMillis(), timer -> look());
    }
}
