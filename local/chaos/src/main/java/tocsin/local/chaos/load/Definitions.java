package tocsin.local.chaos.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Defines companies and alerts, as operators do. */
final class Definitions {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final int LAST_SUCCESS = 299;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI config;
    private final String token;

    /** By whoever has this token, an administrator's. */
    Definitions(URI config, String token) {
        this.config = config;
        this.token = token;
    }

    void company(String id, String kind) throws IOException, InterruptedException {
        String body = "{\"name\":\"%s\",\"kind\":\"%s\",\"currency\":\"EUR\",\"timeZone\":\"Europe/Berlin\"}"
                .formatted(id, kind);
        send(request("companies/" + id).PUT(BodyPublishers.ofString(body)));
    }

    /**
     * Defines an alert.
     *
     * @param rule what it watches, as the beginning of a JSON object
     */
    UUID alert(String rule, String company, Collection<String> recipients) throws IOException, InterruptedException {
        String to = recipients.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(",", "[", "]"));
        String body = "%s,\"title\":\"Chaos\",\"company\":\"%s\",\"recipients\":%s}".formatted(rule, company, to);
        String answer = send(request("alerts").POST(BodyPublishers.ofString(body)));
        return UUID.fromString(json.readTree(answer).path("id").textValue());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(config.resolve("/api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(ANSWER_WITHIN);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() > LAST_SUCCESS) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
