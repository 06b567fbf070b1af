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
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Tocsin's REST interface through the gateway, as somebody uses it who has a token. */
public final class Tocsin {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final Optional<String> token;

    Tocsin(String gateway, Optional<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** The same for whoever has another token. */
    Tocsin bearing(String another) {
        return new Tocsin(gateway, Optional.of(another));
    }

    /** The same for whoever has none. */
    Tocsin withoutToken() {
        return new Tocsin(gateway, Optional.empty());
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

    /** Whatever is answered, a refusal too. */
    HttpResponse<String> answer(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        token.ifPresent(borne -> request.header("Authorization", "Bearer " + borne));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(method, path, body);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(
                    "%s %s answers %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return json.readTree(answer.body());
    }
}
