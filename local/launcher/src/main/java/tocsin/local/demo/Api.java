package tocsin.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tocsin's REST interface, as anybody may use it through the gateway. */
final class Api {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
    private final URI gateway;
    private final String token;

    /** Whoever has this token, through this gateway. */
    Api(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    ObjectNode object() {
        return json.createObjectNode();
    }

    JsonNode get(String path) throws DemoFailure, InterruptedException {
        return send(request(path).GET());
    }

    JsonNode put(String path, ObjectNode body) throws DemoFailure, InterruptedException {
        return send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
    }

    JsonNode post(String path, ObjectNode body) throws DemoFailure, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** All items of a list, page after page; {@code path} already has a query. */
    List<JsonNode> list(String path) throws DemoFailure, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(path);
        page.path("items").forEach(items::add);
        while (page.path("next").isTextual()) {
            String cursor = URLEncoder.encode(page.path("next").textValue(), StandardCharsets.UTF_8);
            page = get(path + "&cursor=" + cursor);
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .timeout(ANSWER_WITHIN);
    }

    private JsonNode send(HttpRequest.Builder builder) throws DemoFailure, InterruptedException {
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new DemoFailure("%s answers %d: %s".formatted(what, response.statusCode(), response.body()));
            }
            return json.readTree(response.body());
        } catch (IOException cause) {
            throw new DemoFailure(what + " fails", cause);
        }
    }
}
