package tocsin.sampler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** Another service on a loopback port, as far as the sampler asks it. */
abstract class ServiceStub implements QuarkusTestResourceLifecycleManager {

    private final String client;
    private HttpServer server;

    /** A service whose REST client has this name in the settings. */
    ServiceStub(String client) {
        this.client = client;
    }

    /** Adds what it answers. */
    abstract void serve(HttpServer server);

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        serve(server);
        server.start();
        return Map.of(
                "quarkus.rest-client." + client + ".url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers with JSON, or with a problem where the status says so. */
    static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders()
                .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(getClass()));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
