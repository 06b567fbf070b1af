package tocsin.local.portal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this machine has a browser of Chromium's kind. None is ever downloaded. */
final class Browsers {

    /** A program to take in place of those that are looked for. */
    static final String VARIABLE = "TOCSIN_BROWSER";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Browsers() {}

    /** Why there is none; for people. */
    static String missing() {
        return "no browser: none of " + NAMES + " is in the PATH, and " + VARIABLE + " names none";
    }

    static Optional<Path> find() {
        return find(System.getenv(VARIABLE), System.getenv("PATH"));
    }

    /**
     * The browser of an environment.
     *
     * @param named what the variable says; null where it is not set
     * @param path the folders in which programs are looked for
     */
    static Optional<Path> find(String named, String path) {
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return NAMES.stream()
                .flatMap(name -> folders(path).map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> folders(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
    }
}
