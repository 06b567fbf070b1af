package tocsin.local.fuzz;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * One operation of an OpenAPI document, and what can be sent to it.
 *
 * @param method {@code GET} and so on
 * @param path the path, with its parameters in braces
 * @param parameters the names of its parameters in the query
 * @param documents what its body may be; empty where it has none
 */
record Operation(String method, String path, List<String> parameters, Optional<Documents> documents) {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int LONGEST_WORD = 300;
    private static final List<String> TYPES =
            List.of("text/plain", "application/json;charset=utf-16", "application/x-www-form-urlencoded", "a/b");
    private static final List<String> TAGS = List.of("*", "\"1\"", "W/\"1\"", "\"\"", "1", "\"1\", \"2\"");
    private static final List<String> SCHEMES = List.of(
            "Bearer",
            "Bearer ",
            "Bearer null",
            "Bearer a.b.c",
            "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJhZG1pbmlzdHJhdG9yIl19.",
            "Basic YWRtaW46YWRtaW4=",
            "Digest");
    private static final List<String> KNOWN = List.of(
            "acme",
            "runway",
            "alert",
            "asr",
            "balance",
            "PT5M",
            "5",
            "true",
            "2026-03-02T09:14:06.250Z",
            "7d9f4c1e-2b6a-4d0e-9a51-0c8e5b1f2a34");

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** A request to it. Now and then it bears a token that is none, or no token. */
    HttpRequest request(String gateway, String token, Random random) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + filled(random) + query(random)))
                .timeout(ANSWER_WITHIN)
                .method(
                        method,
                        documents
                                .map(bodies -> BodyPublishers.ofByteArray(bodies.next(random)))
                                .orElseGet(BodyPublishers::noBody));
        documents.ifPresent(bodies -> request.header("Content-Type", type(random)));
        if (random.nextInt(30) != 0) {
            request.header(
                    "Authorization", random.nextInt(30) == 0 ? Oddities.one(SCHEMES, random) : "Bearer " + token);
        }
        if (random.nextInt(8) == 0) {
            request.header(random.nextBoolean() ? "If-Match" : "If-None-Match", Oddities.one(TAGS, random));
        }
        return request.build();
    }

    private static String type(Random random) {
        return random.nextInt(12) == 0 ? Oddities.one(TYPES, random) : "application/json";
    }

    private String filled(Random random) {
        StringBuilder filled = new StringBuilder();
        for (String part : path.split("(?=\\{)|(?<=})")) {
            filled.append(part.startsWith("{") ? encoded(word(random)) : part);
        }
        return filled.toString();
    }

    private String query(Random random) {
        List<String> given = parameters.stream()
                .filter(name -> random.nextInt(3) == 0)
                .map(name -> name + "=" + encoded(word(random)))
                .toList();
        return given.isEmpty() ? "" : given.stream().collect(Collectors.joining("&", "?", ""));
    }

    /** Longer lines than a server takes end in its 414, which says nothing of the operation. */
    private static String word(Random random) {
        String word = random.nextBoolean() ? Oddities.one(KNOWN, random) : Oddities.text(random);
        return word.substring(0, Math.min(LONGEST_WORD, word.length()));
    }

    /** An empty segment would be another path. */
    private static String encoded(String word) {
        return word.isEmpty()
                ? "%20"
                : URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
