package tocsin.notification.sms.http;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends requests and reads answers, no more of them than is allowed. */
final class Exchange implements AutoCloseable {

    private static final int WAITING_FOR_EACH = 20;

    private final HttpGatewaySettings settings;
    private final Requests requests;
    private final HttpClient client;

    Exchange(HttpGatewaySettings settings, Requests requests, Vertx vertx) {
        this.settings = settings;
        this.requests = requests;
        this.client = vertx.createHttpClient(options(settings), pool(settings));
    }

    private static HttpClientOptions options(HttpGatewaySettings settings) {
        return new HttpClientOptions()
                .setConnectTimeout((int) settings.connectWithin().toMillis())
                .setIdleTimeout((int)
                        Math.max(1, settings.answerWithin().multipliedBy(2).toSeconds()));
    }

    private static PoolOptions pool(HttpGatewaySettings settings) {
        return new PoolOptions()
                .setHttp1MaxSize(settings.connections())
                .setMaxWaitQueueSize(settings.connections() * WAITING_FOR_EACH);
    }

    /** Sends a request; whoever cancels ends it. */
    Uni<Answer> of(Request request) {
        return Uni.createFrom().emitter(answer -> client.request(options(request))
                .onFailure(answer::fail)
                .onSuccess(begun -> send(begun, request, answer)));
    }

    private RequestOptions options(Request request) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(settings.method()))
                .setHost(requests.host())
                .setPort(requests.port())
                .setSsl(requests.isSecure())
                .setURI(request.target());
        settings.headers().forEach(options::putHeader);
        request.body().ifPresent(body -> options.putHeader("Content-Type", settings.contentType()));
        return options;
    }

    private void send(HttpClientRequest begun, Request request, UniEmitter<? super Answer> answer) {
        AtomicBoolean whole = new AtomicBoolean();
        answer.onTermination(() -> {
            if (!whole.get()) {
                begun.reset();
            }
        });
        request.body()
                .map(body -> begun.send(Buffer.buffer(body, "UTF-8")))
                .orElseGet(begun::send)
                .onFailure(answer::fail)
                .onSuccess(response -> read(response, whole, answer));
    }

    private void read(HttpClientResponse response, AtomicBoolean whole, UniEmitter<? super Answer> answer) {
        Buffer read = Buffer.buffer();
        response.exceptionHandler(answer::fail);
        response.handler(piece -> {
            int room = settings.longestAnswer() - read.length();
            read.appendBuffer(piece, 0, Math.min(room, piece.length()));
            if (piece.length() >= room) {
                answer.complete(answer(response, read));
            }
        });
        response.endHandler(end -> {
            whole.set(true);
            answer.complete(answer(response, read));
        });
    }

    private static Answer answer(HttpClientResponse response, Buffer read) {
        return new Answer(
                response.statusCode(),
                Optional.ofNullable(response.getHeader("Retry-After")),
                read.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
