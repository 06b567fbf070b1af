package tocsin.sampler;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The service as the build has packaged it: for a JVM, or as a native executable. */
final class Packaged {

    private static final Path TARGET = Path.of("target");

    private Packaged() {}

    /** A process that runs it. */
    static ProcessBuilder service() throws IOException {
        Properties built = new Properties();
        try (Reader file = Files.newBufferedReader(TARGET.resolve("quarkus-artifact.properties"))) {
            built.load(file);
        }
        String path = TARGET.resolve(built.getProperty("path")).toAbsolutePath().toString();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return built.getProperty("type").startsWith("native")
                ? new ProcessBuilder(path)
                : new ProcessBuilder(java, "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", path);
    }
}
