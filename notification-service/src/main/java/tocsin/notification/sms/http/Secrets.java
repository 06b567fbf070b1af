package tocsin.notification.sms.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an operator has set and nobody else is to read: the values of headers, and what stands in the query without a
 * blank. A gateway that repeats in its answer what it was asked must not put them on record.
 *
 * @param words the longest first
 */
record Secrets(List<String> words) {

    /** What is shorter is no secret, and is found in ordinary words. */
    private static final int SHORTEST = 4;

    private static final String HIDDEN = "***";

    static Secrets in(HttpGatewaySettings settings) {
        return new Secrets(Stream.concat(
                        settings.headers().values().stream().flatMap(Secrets::withoutScheme),
                        settings.url().stream().flatMap(Secrets::inQuery))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The same words without the secrets. */
    String hiddenIn(String said) {
        String hidden = said;
        for (String word : words) {
            hidden = hidden.replace(word, HIDDEN);
        }
        return hidden;
    }

    /** {@code Bearer abc}, and {@code abc} alone. */
    private static Stream<String> withoutScheme(String value) {
        return Stream.of(value, value.substring(value.indexOf(' ') + 1));
    }

    private static Stream<String> inQuery(String url) {
        int question = url.indexOf('?');
        return question < 0
                ? Stream.empty()
                : Arrays.stream(url.substring(question + 1).split("&"))
                        .map(pair -> pair.substring(pair.indexOf('=') + 1))
                        .filter(value -> Blanks.example(value).equals(value))
                        .flatMap(value -> Stream.of(value, URLDecoder.decode(value, StandardCharsets.UTF_8)));
    }
}
