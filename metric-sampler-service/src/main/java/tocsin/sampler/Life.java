package tocsin.sampler;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.watch.Evaluator;

/** What happens by itself: the definitions known from before are watched again at the start, and then it ticks. */
@ApplicationScoped
class Life {

    private static final Logger LOG = Logger.getLogger(Life.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final Definitions definitions;
    private final Evaluator evaluator;

    Life(Definitions definitions, Evaluator evaluator) {
        this.definitions = definitions;
        this.evaluator = evaluator;
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
                .with(done -> LOG.info("Watching what was defined before"));
    }

    @Scheduled(identity = "evaluation-tick", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return evaluator.tick();
    }
}
