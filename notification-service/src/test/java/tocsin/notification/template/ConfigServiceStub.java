package tocsin.notification.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.notification.Examples;

/** The feed of definitions as config-service has it, filled by tests; pages are of two, and it can be away. */
public final class ConfigServiceStub implements QuarkusTestResourceLifecycleManager {

    private static final int PAGE = 2;
    private static final Pattern AFTER = Pattern.compile("after=(\\d+)");

    private final List<JsonNode> changes = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private HttpServer server;

    /** Has a change to be pulled; its revision must be the largest so far. */
    void publish(ObjectNode change) {
        changes.add(change);
    }

    /** Whether requests get no answer. */
    void away(boolean gone) {
        away = gone;
    }

    /** The query of each request. */
    List<String> questions() {
        return questions;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        server.createContext("/api/v1/definitions", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.config-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        questions.add(exchange.getRequestURI().getQuery());
        if (away) {
            exchange.close();
            return;
        }
        byte[] body = page(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String page(String query) {
        Matcher matcher = AFTER.matcher(query);
        long after = matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        List<JsonNode> later = changes.stream()
                .filter(change -> change.get("revision").asLong() > after)
                .toList();
        ObjectNode page = Examples.JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        later.stream().limit(PAGE).forEach(items::add);
        return page.put("next", later.size() > PAGE ? "more" : null).toString();
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
