package tocsin.benchmarks.population;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The REST interface of config-service, as anybody may use it. */
final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    Api(int port, String token) {
        this.port = port;
        this.token = token;
    }

    void put(String path, String json) throws IOException, InterruptedException {
        send(path, "PUT", json);
    }

    void post(String path, String json) throws IOException, InterruptedException {
        send(path, "POST", json);
    }

    private void send(String path, String method, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s answers %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
    }
}
