package tocsin.local.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Some folders of this checkout as a page sees them, on an origin that nobody else has; nothing is served by a socket. The address of a
 * folder, which ends with a slash, answers with all the files in it, one a line.
 */
final class CheckedOut {

    static final String ORIGIN = "https://checkout.example";

    private static final Path ROOT = Path.of("..", "..");
    private static final Map<String, Path> FOLDERS = folders();

    private CheckedOut() {}

    private static Map<String, Path> folders() {
        Path config = ROOT.resolve("alert-config-service").resolve("src");
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put("/test/", Path.of("src", "test", "web"));
        folders.put("/tocsin/", config.resolve("main/resources/web/tocsin"));
        folders.put("/page/", config.resolve("main/resources/web/page"));
        folders.put("/alert-rules/", config.resolve("test/resources/alert-rules"));
        folders.put("/stock-templates/", ROOT.resolve("stock-templates/src/main/resources/tocsin/templates"));
        folders.put("/docs/", ROOT.resolve("docs"));
        return folders;
    }

    /** Answers whatever a page asks of this origin. */
    static void serve(Page page) {
        page.route(ORIGIN + "/**", CheckedOut::answer);
    }

    /** The files of a folder whose names end so, in their order, as addresses after the origin. */
    static List<String> files(String folder, String ending) {
        return list(FOLDERS.get(folder))
                .filter(file -> file.endsWith(ending))
                .map(file -> folder + file)
                .toList();
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        Optional<Path> file = onDisk(path);
        if (path.equals("/")) {
            route.fulfill(ok("text/html", "<!doctype html><title>Tests</title>"));
        } else if (file.filter(Files::isDirectory).isPresent()) {
            route.fulfill(ok("text/plain", list(file.get()).collect(Collectors.joining("\n"))));
        } else if (file.filter(Files::isRegularFile).isPresent()) {
            route.fulfill(ok(type(path), read(file.get())));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private static Optional<Path> onDisk(String path) {
        return FOLDERS.entrySet().stream()
                .filter(folder -> path.startsWith(folder.getKey()))
                .map(folder ->
                        folder.getValue().resolve(path.substring(folder.getKey().length())))
                .findFirst();
    }

    private static Route.FulfillOptions ok(String type, String body) {
        return new Route.FulfillOptions()
                .setStatus(200)
                .setContentType(type + "; charset=utf-8")
                .setBody(body);
    }

    private static String type(String path) {
        return path.endsWith(".js") ? "text/javascript" : path.endsWith(".json") ? "application/json" : "text/plain";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> list(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
