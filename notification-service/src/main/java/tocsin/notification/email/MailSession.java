package tocsin.notification.email;

import io.smallrye.mutiny.Uni;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import org.jboss.logging.Logger;

/**
 * A mail client for as long as the server answers. It lives in a verticle: when that is undeployed, Vert.x closes its
 * connections, whatever they wait for. Guarded by the line that it belongs to.
 */
final class MailSession {

    private static final Logger LOG = Logger.getLogger(MailSession.class);

    private final Vertx vertx;
    private final Uni<Open> open;
    private int messages;
    private boolean closing;
    private volatile boolean over;

    private record Open(String deployment, MailClient client) {}

    MailSession(Vertx vertx, MailConfig config) {
        this.vertx = vertx;
        this.open = Uni.createFrom()
                .completionStage(() -> {
                    Desk desk = new Desk(config);
                    return vertx.deployVerticle(desk)
                            .map(deployment -> new Open(deployment, desk.client))
                            .toCompletionStage();
                })
                .onFailure()
                .invoke(() -> over = true)
                .memoize()
                .indefinitely();
    }

    Uni<Void> send(MailMessage mail) {
        Context here = vertx.getOrCreateContext();
        return open.chain(desk -> send(mail, desk.client(), here));
    }

    /** In the context of whoever sends: what goes on from the answer must not go on in the verticle, and end with it. */
    private static Uni<Void> send(MailMessage mail, MailClient client, Context here) {
        return Uni.createFrom()
                .emitter(emitter -> here.runOnContext(go -> client.sendMail(mail)
                        .onSuccess(sent -> emitter.complete(null))
                        .onFailure(emitter::fail)));
    }

    boolean isOver() {
        return over;
    }

    void join() {
        messages++;
    }

    /** One message has ended; {@code hung} where its time was over. */
    void leave(boolean hung) {
        messages--;
        if (over || hung) {
            end();
        }
    }

    /** Takes no more messages, and closes with the last. */
    void end() {
        over = true;
        if (messages == 0 && !closing) {
            closing = true;
            open.subscribe().with(this::close, neverOpened -> LOG.debug("no mail client to close", neverOpened));
        }
    }

    private void close(Open desk) {
        desk.client().close();
        vertx.undeploy(desk.deployment())
                .onFailure(failure -> LOG.warn("The mail client could not be closed", failure));
    }

    private static final class Desk extends AbstractVerticle {

        private final MailConfig config;
        private volatile MailClient client;

        private Desk(MailConfig config) {
            this.config = config;
        }

        @Override
        public void start() {
            client = MailClient.create(new GatheringVertx((VertxInternal) vertx), config);
        }
    }
}
