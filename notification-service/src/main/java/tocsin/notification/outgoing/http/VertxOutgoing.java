package tocsin.notification.outgoing.http;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import tocsin.notification.outgoing.AddressGuard;
import tocsin.notification.outgoing.Answer;
import tocsin.notification.outgoing.Masking;
import tocsin.notification.outgoing.NotPermitted;
import tocsin.notification.outgoing.Outgoing;
import tocsin.notification.outgoing.Post;

/**
 * Sends each request over a connection of its own, so that none depends on what was sent before it. The name is looked up
 * once, and the connection goes to an address that the guard has seen.
 */
public final class VertxOutgoing implements Outgoing, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(VertxOutgoing.class);
    private static final int WAITING_FOR_EACH = 4;

    private final HttpClient client;
    private final Names names;
    private final AddressGuard guard;
    private final OutgoingLimits limits;

    /** With the certificates that Java trusts, where none are given. */
    public VertxOutgoing(
            Vertx vertx, Names names, AddressGuard guard, OutgoingLimits limits, Optional<TrustOptions> trusted) {
        HttpClientOptions options = options(limits);
        trusted.ifPresent(options::setTrustOptions);
        this.client = vertx.httpClientBuilder()
                .with(options)
                // The request fails with it too; without this, Vert.x would log what any server makes up as an error of
                // ours.
                .withConnectHandler(
                        connection -> connection.exceptionHandler(failure -> LOG.debug("connection", failure)))
                .build();
        this.names = names;
        this.guard = guard;
        this.limits = limits;
    }

    private static HttpClientOptions options(OutgoingLimits limits) {
        int connect = Math.toIntExact(limits.connectWithin().toMillis());
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(limits.connections())
                .setMaxWaitQueueSize(limits.connections() * WAITING_FOR_EACH)
                .setVerifyHost(true)
                .setDecompressionSupported(false)
                .setTracingPolicy(TracingPolicy.IGNORE);
        options.setConnectTimeout(connect);
        options.setSslHandshakeTimeout(connect).setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setIdleTimeout(Math.toIntExact(limits.answerWithin().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return options;
    }

    @Override
    public Uni<Answer> post(Post post) {
        Masking masking = new Masking(post.secrets());
        return names.addresses(post.target().host())
                .map(found -> guard.permitted(post.target(), found))
                .chain(addresses -> exchange(post, addresses))
                .ifNoItem()
                .after(limits.answerWithin())
                .fail()
                .map(answer -> masked(answer, masking))
                .onFailure(failure -> !(failure instanceof NotPermitted))
                .transform(failure -> new IOException(masking.of(words(failure)), failure));
    }

    private Uni<Answer> exchange(Post post, List<InetAddress> addresses) {
        return Uni.createFrom().emitter(emitter -> {
            Exchange exchange = new Exchange(client, post, limits, emitter);
            emitter.onTermination(exchange::abandon);
            exchange.begin(addresses);
        });
    }

    private static Answer masked(Answer answer, Masking masking) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().forEach((name, value) -> headers.put(name, masking.of(value)));
        return new Answer(answer.status(), headers, masking.of(answer.body()));
    }

    private String words(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "no answer within " + limits.answerWithin().toMillis() + " ms";
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root == failure ? said(failure) : said(failure) + ": " + said(root);
    }

    private static String said(Throwable failure) {
        String said = failure.getMessage();
        return said == null || said.isBlank() ? failure.getClass().getSimpleName() : said;
    }

    @Override
    public void close() {
        client.close();
    }
}
