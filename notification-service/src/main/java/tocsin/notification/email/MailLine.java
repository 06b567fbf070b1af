package tocsin.notification.email;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import java.io.IOException;
import java.time.Duration;

/**
 * The line to the mail server. The mail client waits for an answer without limit, and what waits keeps its place among the
 * client's connections, so a server that has hung would take one after the other for ever. Here, a message has its time;
 * when it is over, the client gets no more messages, and is closed, connections and all, when its last one has ended.
 */
final class MailLine implements AutoCloseable {

    private final Vertx vertx;
    private final MailConfig config;
    private final Duration sendWithin;
    private MailSession current;

    MailLine(Vertx vertx, MailConfig config, Duration sendWithin) {
        this.vertx = vertx;
        this.config = new MailConfig(config);
        this.config.setConnectTimeout(Math.toIntExact(sendWithin.toMillis()));
        this.sendWithin = sendWithin;
    }

    /** Hands a message over; done when the server has it, and fails in bounded time otherwise. Never blocks. */
    Uni<Void> send(MailMessage mail) {
        return Uni.createFrom().deferred(() -> send(mail, join()));
    }

    private Uni<Void> send(MailMessage mail, MailSession session) {
        return session.send(mail)
                .ifNoItem()
                .after(sendWithin)
                .fail()
                .onTermination()
                .invoke((done, failure, cancelled) -> leave(session, cancelled || failure instanceof TimeoutException))
                .onFailure(TimeoutException.class)
                .transform(late -> new IOException("no answer within " + sendWithin.toMillis() + " ms", late));
    }

    /** Lets the last messages end, and closes. */
    @Override
    public synchronized void close() {
        if (current != null) {
            current.end();
        }
    }

    private synchronized MailSession join() {
        if (current == null || current.isOver()) {
            current = new MailSession(vertx, config);
        }
        current.join();
        return current;
    }

    private synchronized void leave(MailSession session, boolean hung) {
        session.leave(hung);
    }
}
