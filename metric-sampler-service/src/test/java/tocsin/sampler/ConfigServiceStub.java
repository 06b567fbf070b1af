package tocsin.sampler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The feed of definitions as config-service has it, filled by tests, and its checks of alerts. */
public final class ConfigServiceStub extends ServiceStub {

    private static final Pattern AFTER = Pattern.compile("after=(\\d+)");
    private static final Pattern REVISION = Pattern.compile("\"revision\": *(\\d+)");

    private final List<String> changes = new CopyOnWriteArrayList<>();

    public ConfigServiceStub() {
        super("config-service");
    }

    /** Has a change to be pulled. */
    public void publish(String change) {
        changes.add(change);
    }

    @Override
    void serve(HttpServer server) {
        server.createContext(
                "/api/v1/definitions",
                exchange -> answer(
                        exchange, 200, page(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8)));
        server.createContext("/api/v1/alert-checks", this::check);
    }

    /** Completes an alert as config-service does; one that is titled so is not valid, and with another it is away. */
    private void check(HttpExchange exchange) throws IOException {
        ObjectNode alert =
                (ObjectNode) ContractFiles.json(exchange.getRequestBody().readAllBytes());
        String title = alert.path("title").asText();
        if (title.equals("Away")) {
            exchange.close();
            return;
        }
        boolean valid = !title.equals("Not valid");
        alert.put("id", UUID.randomUUID().toString());
        byte[] answer = valid
                ? alert.toString().getBytes(StandardCharsets.UTF_8)
                : ContractFiles.example("problem-validation.json");
        answer(exchange, valid ? 200 : 400, answer);
    }

    private String page(String query) {
        long after = number(AFTER, query);
        List<String> items = changes.stream()
                .filter(change -> number(REVISION, change) > after)
                .toList();
        return "{\"items\": [" + String.join(",", items) + "], \"next\": null}";
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
