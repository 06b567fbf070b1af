package tocsin.sampler;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.watch.Evaluator;

/**
 * What happens by itself: the definitions known from before are taken at the start, then this replica attends and ticks,
 * and in the end it says good-bye.
 */
@ApplicationScoped
class Life {

    private static final Logger LOG = Logger.getLogger(Life.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final Definitions definitions;
    private final Evaluator evaluator;
    private final Rhythm rhythm;

    Life(Definitions definitions, Evaluator evaluator, Rhythm rhythm) {
        this.definitions = definitions;
        this.evaluator = evaluator;
        this.rhythm = rhythm;
    }

    void start(@Observes StartupEvent event) {
        definitions
                .restore()
                .onFailure()
                .invoke(cause -> LOG.warnf("The definitions cannot be read yet; it is tried again: %s", cause))
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely()
                .subscribe()
                .with(done -> begin());
    }

    /** Who does not know the definitions yet does not know what would be its own: only now it attends. */
    private void begin() {
        LOG.info("Watching what was defined before");
        rhythm.begin();
    }

    /** Whoever says good-bye need not be waited for. */
    void stop(@Observes ShutdownEvent event) {
        rhythm.end();
    }

    @Scheduled(identity = "evaluation-tick", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return evaluator.tick();
    }
}
