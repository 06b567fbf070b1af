package tocsin.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The version of a JDK, as the file {@code release} in its folder tells it. */
final class JavaVersion {

    private static final String LINE = "JAVA_VERSION=\"";

    private JavaVersion() {}

    /** The feature number, such as 25, of the JDK of a program {@code java}. */
    static int of(Path java) {
        Path release = java.getParent().getParent().resolve("release");
        try {
            return Files.readAllLines(release).stream()
                    .filter(line -> line.startsWith(LINE))
                    .map(line -> line.substring(LINE.length()).split("[.\"]")[0])
                    .map(Integer::valueOf)
                    .findFirst()
                    .orElseThrow(() -> new IOException(release + " tells no version"));
        } catch (IOException cause) {
            throw new UncheckedIOException("No JDK at " + java, cause);
        }
    }
}
