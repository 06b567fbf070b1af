package tocsin.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tocsin's REST interface through the gateway, as a test uses it. */
public final class Tocsin {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;

    Tocsin(String gateway) {
        this.gateway = gateway;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    public List<JsonNode> list(String path) throws IOException, InterruptedException {
        return StreamSupport.stream(get(path).path("items").spliterator(), false)
                .toList();
    }

    public JsonNode put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    public JsonNode post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    void delete(String path) throws IOException, InterruptedException {
        send("DELETE", path, "");
    }

    String text(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(ANSWER_WITHIN)
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(
                    "%s %s answers %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return json.readTree(answer.body());
    }
}
