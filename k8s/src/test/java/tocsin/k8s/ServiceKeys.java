package tocsin.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings that a service reads, as environment variables: what its own code and the modules that it shares with
 * others have as {@code @ConfigProperty} and {@code @ConfigMapping}, the variables in its {@code application.properties},
 * and Quarkus' own.
 */
record ServiceKeys(Set<String> own, QuarkusKeys quarkus) {

    private static final Map<String, String> FOLDERS = Map.of(
            "config", "alert-config-service",
            "sampler", "metric-sampler-service",
            "notification", "notification-service");
    private static final List<String> SHARED = List.of("access", "amqp-links", "readiness", "telemetry");

    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("^ {4}\\w.* (\\w+)\\(\\);", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[:}]");

    static ServiceKeys of(String component) {
        String folder = FOLDERS.get(component);
        Set<String> keys = new HashSet<>(
                found(VARIABLE, read(Path.of("..", folder, "src/main/resources/application.properties"))));
        Stream.concat(Stream.of(folder), SHARED.stream())
                .flatMap(module -> sources(Path.of("..", module, "src/main/java")))
                .forEach(source -> {
                    keys.addAll(found(PROPERTY, source));
                    keys.addAll(mapped(source));
                });
        return new ServiceKeys(
                keys.stream().map(ServiceKeys::variable).collect(Collectors.toSet()), QuarkusKeys.onTheClassPath());
    }

    boolean reads(String variable) {
        return own.contains(variable) || quarkus.reads(variable);
    }

    private static Set<String> mapped(String source) {
        Matcher prefix = MAPPING.matcher(source);
        if (!prefix.find()) {
            return Set.of();
        }
        return found(METHOD, source).stream()
                .map(method -> prefix.group(1) + "." + method.replaceAll("([A-Z])", "-$1"))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(ServiceKeys::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
