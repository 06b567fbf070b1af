package tocsin.config.definition.amqp;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.amqp.AmqpSenderOptions;
import io.vertx.mutiny.amqp.AmqpClient;
import io.vertx.mutiny.amqp.AmqpConnection;
import io.vertx.mutiny.amqp.AmqpSender;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import tocsin.config.definition.Definition;
import tocsin.config.definition.Publication;

/**
 * Publishes definitions on the multicast address {@value #ADDRESS}, over one link, so that the broker gets them in the
 * order in which they were given. Connects when there is something to publish. After a send whose fate is unknown the
 * connection is given up, and the next send begins on a new one; a definition may so be published twice, never lost.
 *
 * <p>The AMQP client is used as it is, since the messaging connector's outgoing channel (4.33) never completes a send
 * that was in flight when the connection broke, and would retry by itself beside the outbox.
 */
@Startup
@ApplicationScoped
final class AmqpPublication implements Publication {

    static final String ADDRESS = "definitions";

    private static final Logger LOG = Logger.getLogger(AmqpPublication.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AmqpClient client;
    private final Context context;
    private final AtomicReference<AmqpSender> link = new AtomicReference<>();

    AmqpPublication(Vertx vertx, BrokerAddress broker) {
        this.client = AmqpClient.create(vertx, broker.options());
        // A context of its own, made at the start: the connection outlives the tick that happens to open it.
        this.context = vertx.getOrCreateContext();
    }

    @Override
    public Uni<Void> publish(Definition definition) {
        return link().chain(sender -> sender.sendWithAck(DefinitionMessage.of(definition)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(this::giveUp)
                .runSubscriptionOn(context::runOnContext);
    }

    private Uni<AmqpSender> link() {
        AmqpSender open = link.get();
        return open != null && !open.connection().isDisconnected()
                ? Uni.createFrom().item(open)
                : client.connect().chain(this::open).invoke(link::set);
    }

    private Uni<AmqpSender> open(AmqpConnection connection) {
        return connection
                .createSender(ADDRESS, new AmqpSenderOptions().addCapability("topic"))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(() -> close(connection));
    }

    private void giveUp() {
        AmqpSender doubtful = link.getAndSet(null);
        if (doubtful != null) {
            close(doubtful.connection());
        }
    }

    private static void close(AmqpConnection connection) {
        connection
                .close()
                .subscribe()
                .with(closed -> {}, broken -> LOG.debugf(broken, "A connection was broken when it was closed"));
    }

    @PreDestroy
    void end() {
        giveUp();
    }
}
