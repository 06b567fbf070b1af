package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What scripts can fetch: from the origins that the operator has allowed, and from nowhere else. A redirect is handed over and
 * not followed. Blocks.
 */
final class Web {

    /** How much of an answer is taken. */
    static final int LONGEST_BODY = 256 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final Set<String> allowed;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * Allows some origins.
     *
     * @param origins such as {@code https://rates.example.com}
     * @throws IllegalArgumentException where one of them is no origin
     */
    Web(List<String> origins, ObjectMapper json) {
        this.allowed = origins.stream().map(URI::create).map(Web::origin).collect(Collectors.toUnmodifiableSet());
        this.json = json;
    }

    private static String origin(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(uri + " is no address that begins with http:// or https://");
        }
        int standard = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + (uri.getPort() < 0 ? standard : uri.getPort());
    }

    /**
     * Fetches.
     *
     * @param request what the script wants: url, and perhaps method, headers and body
     * @throws IllegalArgumentException where that is not allowed, cannot be, or does not come to an end
     */
    JsonNode fetch(JsonNode request) {
        try {
            HttpResponse<InputStream> response = client.send(of(request), BodyHandlers.ofInputStream());
            return answer(response);
        } catch (IOException broken) {
            throw new IllegalArgumentException("fetch has no answer: " + broken, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("fetch was stopped", stopped);
        }
    }

    private HttpRequest of(JsonNode request) {
        URI uri = URI.create(request.path("url").asText());
        if (!allowed.contains(origin(uri))) {
            throw new IllegalArgumentException("fetch may not reach " + origin(uri) + "; the operator allows "
                    + (allowed.isEmpty() ? "nothing" : String.join(", ", allowed)));
        }
        String method = request.path("method").asText("GET").toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("fetch has no method " + method);
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .method(method, BodyPublishers.ofString(request.path("body").asText("")));
        request.path("headers").fields().forEachRemaining(header -> builder.setHeader(
                header.getKey(), header.getValue().asText()));
        return builder.build();
    }

    private JsonNode answer(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            byte[] read = body.readNBytes(LONGEST_BODY + 1);
            if (read.length > LONGEST_BODY) {
                throw new IllegalArgumentException("fetch has an answer of more than " + LONGEST_BODY + " bytes");
            }
            ObjectNode answer = json.createObjectNode().put("status", response.statusCode());
            ObjectNode headers = answer.putObject("headers");
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return answer.put("body", new String(read, StandardCharsets.UTF_8));
        }
    }
}
