package tocsin.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.local.process.Service;
import tocsin.local.settings.Failure;
import tocsin.local.settings.Listener;
import tocsin.local.settings.Ports;

/** The one HTTP entrance on loopback. It also shows the inbox, which only the local mode has. */
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Pattern MAIL = Pattern.compile("/inbox/(\\d{1,18})");
    private static final int LIMIT_SECONDS = 10;

    private final Vertx vertx;
    private final Forwarding forwarding;
    private final Pages pages;

    private Gateway(Vertx vertx, Ports ports, Optional<Path> inbox) {
        this.vertx = vertx;
        this.forwarding = new Forwarding(vertx, ports);
        this.pages = new Pages(inbox);
    }

    /**
     * Starts the gateway.
     *
     * @param ports its own port, and those of the services
     * @param inbox the folder of the e-mails; empty where mail goes to an outside server
     */
    public static Gateway start(Ports ports, Optional<Path> inbox) throws Failure {
        Gateway gateway = new Gateway(Vertx.vertx(new VertxOptions().setUseDaemonThread(true)), ports, inbox);
        try {
            await(gateway.vertx
                    .createHttpServer(new HttpServerOptions()
                            .setHost("127.0.0.1")
                            .setPort(ports.of(Listener.GATEWAY))
                            .setHandle100ContinueAutomatically(true))
                    .requestHandler(gateway::handle)
                    .listen());
            return gateway;
        } catch (IllegalStateException cause) {
            gateway.close();
            throw Failure.because("the gateway does not start", cause);
        }
    }

    private void handle(HttpServerRequest request) {
        Optional<Service> service = Routes.of(request.path());
        if (service.isPresent()) {
            forwarding.forward(request, service.get());
        } else {
            page(request);
        }
    }

    private void page(HttpServerRequest request) {
        Matcher mail = MAIL.matcher(request.path());
        if (request.path().equals("/inbox")) {
            show(request, pages::list, Problem.noSuchPath("/inbox"));
        } else if (mail.matches()) {
            show(request, () -> pages.mail(Long.parseLong(mail.group(1))), Problem.noSuchMail(mail.group(1)));
        } else {
            Problem.noSuchPath(request.path()).answer(request.response());
        }
    }

    private void show(HttpServerRequest request, Callable<Optional<String>> page, Problem none) {
        if (!request.method().equals(HttpMethod.GET)) {
            Problem.readOnly().answer(request.response());
            return;
        }
        vertx.executeBlocking(page, false)
                .onSuccess(text -> text.ifPresentOrElse(
                        shown -> request.response()
                                .putHeader("Content-Type", "text/plain; charset=utf-8")
                                .end(shown),
                        () -> none.answer(request.response())))
                .onFailure(cause -> {
                    LOG.error("{} cannot be shown", request.path(), cause);
                    Problem.unexpected().answer(request.response());
                });
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException cause) {
            throw new IllegalStateException(cause.getMessage(), cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", cause);
        }
    }
}
