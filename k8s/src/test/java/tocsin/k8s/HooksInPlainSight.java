package tocsin.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the chart whose hooks are ordinary objects. The library renders as {@code helm install} does, which keeps
 * hooks apart and does not show them; so the annotation that makes a hook has another name in the copy, and gets its own
 * back in what is rendered.
 */
final class HooksInPlainSight {

    private static final String HOOK = "helm.sh/hook";
    private static final String ASIDE = "aside.example.com/hook";

    static final Path FOLDER = copy();

    private HooksInPlainSight() {}

    static String named(String rendered) {
        return rendered.replace(ASIDE, HOOK);
    }

    private static Path copy() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chart")
                    .toAbsolutePath();
            for (Path file : files()) {
                Path other = folder.resolve("tocsin").resolve(Chart.FOLDER.relativize(file));
                Files.createDirectories(other.getParent());
                Files.writeString(other, Files.readString(file).replace(HOOK, ASIDE));
            }
            return folder.resolve("tocsin");
        } catch (IOException noCopy) {
            throw new UncheckedIOException(noCopy);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Chart.FOLDER)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
