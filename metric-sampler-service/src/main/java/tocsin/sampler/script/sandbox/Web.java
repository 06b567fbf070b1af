package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * What scripts can fetch: from the origins that the operator has allowed, and from nowhere else; nor from too near, wherever
 * their names lead meanwhile ({@link Neighbourhood}). A redirect is handed over and not followed. May be used by any thread;
 * blocks, at most for its patience.
 */
final class Web {

    /** How many bytes of an answer are taken. */
    static final int LONGEST_BODY = 256 * 1024;

    /** How long an answer may take from its first to its last byte, connecting included. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int THREADS = 2;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final Set<String> allowed;
    private final ObjectMapper json;
    private final Duration patience;
    private final Neighbourhood neighbourhood;
    private final ExecutorService threads = threads();
    private Optional<HttpClient> client = Optional.empty();

    /**
     * Allows some origins.
     *
     * @param origins such as {@code https://rates.example.com}
     * @param patience how long an answer may take
     * @throws IllegalArgumentException where one of them is no origin
     */
    Web(List<String> origins, Duration patience, ObjectMapper json) {
        this(origins, patience, json, new Neighbourhood(InetAddress::getAllByName));
    }

    Web(List<String> origins, Duration patience, ObjectMapper json, Neighbourhood neighbourhood) {
        this.allowed = origins.stream().map(Web::uri).map(Web::origin).collect(Collectors.toCollection(TreeSet::new));
        this.patience = patience;
        this.json = json;
        this.neighbourhood = neighbourhood;
    }

    /** Who never fetches does without it: it takes threads, and a while. */
    private synchronized HttpClient client() {
        if (client.isEmpty()) {
            client = Optional.of(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(threads)
                    .build());
        }
        return client.get();
    }

    private static ExecutorService threads() {
        return Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "tocsin-script-fetch");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static URI uri(String text) {
        URI uri = URI.create(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "must begin with http:// or https:// and a host, and have no user in it");
        }
        return uri;
    }

    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
    }

    /**
     * Fetches.
     *
     * @param wish url, and perhaps method, headers and body
     * @throws IllegalArgumentException where that is not allowed, cannot be, or does not come to an end
     */
    JsonNode fetch(Argument wish) {
        HttpRequest request = request(wish);
        long end = System.nanoTime() + patience.toNanos();
        Optional<InetAddress> near = inTime(
                CompletableFuture.supplyAsync(() -> neighbourhood.reachedBy(request.uri()), threads), request, end);
        if (near.isPresent()) {
            throw new IllegalArgumentException("fetch may not reach " + origin(request.uri()) + ": its name leads to "
                    + near.get().getHostAddress());
        }
        return written(inTime(client().sendAsync(request, response -> new BoundedBody(LONGEST_BODY)), request, end));
    }

    private <T> T inTime(CompletableFuture<T> answer, HttpRequest request, long end) {
        try {
            return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException broken) {
            throw failure(request, broken.getCause());
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IllegalArgumentException(
                    "fetch has no whole answer of " + origin(request.uri()) + " within " + patience.toMillis() + " ms",
                    slow);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("fetch was stopped", stopped);
        }
    }

    private static IllegalArgumentException failure(HttpRequest request, Throwable cause) {
        boolean ours = cause instanceof BoundedBody.TooLong;
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new IllegalArgumentException(
                "fetch has no " + (ours ? "whole " : "") + "answer of " + origin(request.uri()) + ": " + why, cause);
    }

    private HttpRequest request(Argument wish) {
        URI uri = wish.text("url", Web::uri).orElseThrow(() -> wish.wants("a URL"));
        if (!allowed.contains(origin(uri))) {
            throw new IllegalArgumentException("fetch may not reach " + origin(uri) + "; the operator allows "
                    + (allowed.isEmpty() ? "nothing" : String.join(", ", allowed)));
        }
        String method = wish.text("method", Web::method).orElse("GET");
        BodyPublisher body = wish.text("body").map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body);
        putHeaders(request, wish.given().path("headers"));
        return request.build();
    }

    private static String method(String text) {
        String method = text.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", METHODS));
        }
        return method;
    }

    private static void putHeaders(HttpRequest.Builder request, JsonNode headers) {
        if (!headers.isObject() && !headers.isMissingNode() && !headers.isNull()) {
            throw new IllegalArgumentException("fetch: headers must be an object");
        }
        headers.fields().forEachRemaining(header -> {
            if (!header.getValue().isTextual()) {
                throw new IllegalArgumentException("fetch: the header " + header.getKey() + " must be a text");
            }
            try {
                request.setHeader(header.getKey(), header.getValue().textValue());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("fetch: the header " + header.getKey() + " cannot be set", wrong);
            }
        });
    }

    private ObjectNode written(HttpResponse<byte[]> response) {
        ObjectNode answer = json.createObjectNode().put("status", response.statusCode());
        ObjectNode headers = answer.putObject("headers");
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return answer.put("body", new String(response.body(), StandardCharsets.UTF_8));
    }
}
