package tocsin.sampler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rehearsals as notification-service holds them: with the contract's example. */
public final class NotificationServiceStub extends ServiceStub {

    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    public NotificationServiceStub() {
        super("notification-service");
    }

    /** What an alert was told of, by its id. */
    public JsonNode requestOf(String alertId) {
        return requests.stream()
                .filter(request ->
                        request.path("transition").path("alertId").asText().equals(alertId))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Override
    void serve(HttpServer server) {
        server.createContext("/api/v1/rehearsals", this::rehearse);
    }

    /** A template that is named so cannot be rendered, is silenced, too much, or finds nobody here. */
    private void rehearse(HttpExchange exchange) throws IOException {
        JsonNode request = ContractFiles.json(exchange.getRequestBody().readAllBytes());
        requests.add(request);
        String template = request.path("transition").path("template").asText();
        if (template.equals("away")) {
            exchange.close();
            return;
        }
        boolean full = template.equals("full");
        byte[] answer = (full ? FULL : rehearsal(request, template)).getBytes(StandardCharsets.UTF_8);
        answer(exchange, full ? 503 : 200, answer);
    }

    private static final String FULL =
            """
            {"type": "urn:tocsin:problem:unavailable", "title": "Temporarily unavailable", "status": 503,
             "detail": "Too many tests are being sent."}""";

    private static String rehearsal(JsonNode request, String template) {
        ObjectNode answer = (ObjectNode) ContractFiles.json(ContractFiles.example("rehearsal.json"));
        if (template.equals("broken")) {
            ((ObjectNode) answer.path("messages").get(0))
                    .put("outcome", "failed")
                    .put("reason", "There is no template broken")
                    .putNull("subject")
                    .putNull("text");
        }
        ObjectNode delivery = (ObjectNode) answer.path("deliveries").get(0);
        if (template.equals("silenced") || template.equals("retrying")) {
            delivery.put("status", template);
        }
        if (!request.path("send").asBoolean() || template.equals("broken")) {
            answer.putArray("deliveries");
        }
        return answer.toString();
    }
}
