package tocsin.notification.outgoing.http;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import tocsin.notification.outgoing.Answer;
import tocsin.notification.outgoing.HookUrl;
import tocsin.notification.outgoing.Post;

/** One request and its answer, over one connection, which is closed whatever happens. */
final class Exchange {

    /** As long as nothing has been sent, another address of the same host may be tried. */
    private static final int ADDRESSES_TRIED = 3;

    private final HttpClient client;
    private final Post post;
    private final OutgoingLimits limits;
    private final UniEmitter<? super Answer> emitter;
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private final AtomicReference<HttpClientRequest> open = new AtomicReference<>();

    Exchange(HttpClient client, Post post, OutgoingLimits limits, UniEmitter<? super Answer> emitter) {
        this.client = client;
        this.post = post;
        this.limits = limits;
        this.emitter = emitter;
    }

    void begin(List<InetAddress> addresses) {
        connect(addresses.subList(0, Math.min(ADDRESSES_TRIED, addresses.size())));
    }

    private void connect(List<InetAddress> addresses) {
        client.request(options(addresses.get(0))).onSuccess(this::send).onFailure(failure -> {
            if (addresses.size() > 1 && !abandoned.get()) {
                connect(addresses.subList(1, addresses.size()));
            } else {
                emitter.fail(failure);
            }
        });
    }

    private RequestOptions options(InetAddress address) {
        HookUrl target = post.target();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(target.encrypted())
                .setHost(target.host())
                .setPort(target.port())
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setURI(target.path())
                .setFollowRedirects(false)
                .setConnectTimeout(limits.answerWithin().toMillis())
                .putHeader("User-Agent", "Tocsin")
                .putHeader("Accept", "*/*");
        post.headers().forEach(options::putHeader);
        return options;
    }

    private void send(HttpClientRequest request) {
        open.set(request);
        if (abandoned.get()) {
            request.reset();
            return;
        }
        request.send(post.body()).onSuccess(this::read).onFailure(emitter::fail);
    }

    private void read(HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        response.exceptionHandler(emitter::fail);
        response.endHandler(end -> emitter.complete(answer(response, body)));
        response.handler(part -> {
            body.appendBuffer(part, 0, Math.min(part.length(), limits.answerBytes() - body.length()));
            if (body.length() == limits.answerBytes()) {
                emitter.complete(answer(response, body));
                abandon();
            }
        });
    }

    private static Answer answer(HttpClientResponse response, Buffer body) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Answer(response.statusCode(), headers, body.toString());
    }

    /** Nobody waits for the answer any longer, or all that is wanted of it has been read. */
    void abandon() {
        abandoned.set(true);
        HttpClientRequest request = open.getAndSet(null);
        if (request != null) {
            request.reset();
        }
    }
}
