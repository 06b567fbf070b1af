package tocsin.sampler.definition.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import tocsin.sampler.definition.Change;
import tocsin.sampler.definition.Definitions;
import tocsin.sampler.definition.json.DefinitionReader;

/**
 * Pulls whatever no message has brought. Only a pull moves the revision from which the next one goes on: messages can
 * be missed, pulls cannot.
 */
@ApplicationScoped
class DefinitionPull {

    private static final Logger LOG = Logger.getLogger(DefinitionPull.class);
    private static final int PAGE = 500;
    private static final String KINDS = String.join(",", Change.KINDS);

    private final ConfigService configService;
    private final Definitions definitions;
    private final DefinitionReader reader;
    private volatile long pulledUpTo;
    private volatile boolean reachable = true;

    DefinitionPull(@RestClient ConfigService configService, Definitions definitions, DefinitionReader reader) {
        this.configService = configService;
        this.definitions = definitions;
        this.reader = reader;
    }

    @Scheduled(
            identity = "definition-pull",
            every = "{tocsin.definitions.pull-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> pull() {
        return pullPage().invoke(() -> say(true, null)).onFailure().recoverWithUni(cause -> {
            say(false, cause);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> pullPage() {
        return configService.definitions(pulledUpTo, KINDS, PAGE).chain(page -> {
            List<Change> changes = StreamSupport.stream(page.path("items").spliterator(), false)
                    .map(reader::change)
                    .toList();
            return definitions.accept(changes).chain(() -> {
                changes.forEach(change -> pulledUpTo = Math.max(pulledUpTo, change.revision()));
                return hasMore(page) ? pullPage() : Uni.createFrom().voidItem();
            });
        });
    }

    private static boolean hasMore(JsonNode page) {
        return page.hasNonNull("next");
    }

    /** Says once that config-service is gone, and once that it is back; meanwhile the known definitions stay in force. */
    private void say(boolean isReachable, Throwable cause) {
        if (isReachable != reachable) {
            reachable = isReachable;
            LOG.warn(
                    isReachable
                            ? "config-service answers again"
                            : "config-service does not answer; the definitions known so far stay in force: " + cause);
        }
    }
}
