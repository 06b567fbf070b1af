package tocsin.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The sampler on a loopback port, as far as this service asks it: every metric is 50, of ten calls in each step. The script
 * rates returns an object, broken fails, any other is not there.
 */
public final class SamplerStub implements QuarkusTestResourceLifecycleManager {

    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private final List<JsonNode> runs = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.createContext("/api/v1/metrics", this::answer);
        server.createContext("/api/v1/script-runs", this::run);
        server.start();
        return Map.of(
                "quarkus.rest-client.sampler.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                // The first call of a test run loads classes; a lease outlasts all that a message waits for.
                "tocsin.delivery.lease",
                "PT60S",
                "tocsin.picture.within",
                "PT30S");
    }

    /** What it was asked. */
    public List<URI> asked() {
        return asked;
    }

    /** The scripts that it was to run. */
    public List<JsonNode> runs() {
        return runs;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI());
        answer(exchange, 200, "application/json", series(exchange.getRequestURI()));
    }

    private void run(HttpExchange exchange) throws IOException {
        JsonNode request = Examples.JSON.readTree(exchange.getRequestBody());
        runs.add(request);
        switch (request.path("script").asText()) {
            case "rates" ->
                answer(
                        exchange,
                        200,
                        "application/json",
                        "{\"outcome\": \"answered\", \"returned\": {\"rate\": 0.02, \"carriers\": [{\"name\": \"globex\"}]}}");
            case "broken" ->
                answer(
                        exchange,
                        200,
                        "application/json",
                        "{\"outcome\": \"failed\", \"returned\": null, \"failure\": \"Error: no (line 2, column 3)\"}");
            default ->
                answer(
                        exchange,
                        404,
                        "application/problem+json",
                        "{\"title\": \"Not found\", \"status\": 404, \"detail\": \"There is no script absent.\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String series(URI uri) {
        Map<String, String> query = List.of(uri.getQuery().split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Instant from = Instant.parse(query.get("from"));
        Duration step = Duration.parse(query.get("step"));
        long count = Duration.between(from, Instant.parse(query.get("to"))).dividedBy(step);
        String points = LongStream.range(0, count)
                .mapToObj(i ->
                        "{\"at\": \"%s\", \"value\": 50, \"samples\": 10}".formatted(from.plus(step.multipliedBy(i))))
                .collect(Collectors.joining(", "));
        return "{\"company\": \"acme\", \"area\": \"asr\", \"from\": \"%s\", \"to\": \"%s\", \"step\": \"%s\", \"points\": [%s]}"
                .formatted(query.get("from"), query.get("to"), step, points);
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
