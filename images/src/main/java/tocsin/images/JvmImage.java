package tocsin.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tocsin.images.ImageLayer.Content;
import tocsin.local.process.Service;

/** The image of a service on a JVM of its own, with the AOT cache that this very JVM has written for these very packages. */
final class JvmImage {

    /** Has glibc, which is all that the JVM needs: certificates and time zones it brings along. */
    static final String BASE = "gcr.io/distroless/base-nossl-debian12:latest";

    private static final String RUNTIME = "/opt/java";
    private static final String APPLICATION = "/app";
    private static final String OURS = "tocsin.";

    private JvmImage() {}

    /** The image of a service whose packages are laid out, and for which a JVM has been trained. */
    static ImagePlan of(Service service, String version, Path repository, Layout layout) throws IOException {
        return new ImagePlan(
                service,
                version,
                BASE,
                Label.of(service, version),
                layout.command(Path.of(RUNTIME), Path.of(APPLICATION), "-XX:AOTCache="),
                List.of(),
                List.of(
                        ImageLayer.of("java runtime", new Content(layout.runtime(), RUNTIME)),
                        new ImageLayer("dependencies", libraries(layout, false)),
                        Sbom.of(service, repository),
                        new ImageLayer("application", application(layout)),
                        ImageLayer.of("aot cache", application(layout.cache()))));
    }

    /** All but the libraries of others: those that are built with the service change with it. */
    private static List<Content> application(Layout layout) throws IOException {
        List<Content> contents = new ArrayList<>(libraries(layout, true));
        Stream.of(
                        layout.flags(),
                        layout.jar(),
                        layout.packages().resolve("app"),
                        layout.packages().resolve("quarkus"))
                .map(JvmImage::application)
                .forEach(contents::add);
        return contents;
    }

    private static Content application(Path file) {
        return new Content(file, APPLICATION + "/" + file.getFileName());
    }

    private static List<Content> libraries(Layout layout, boolean ours) throws IOException {
        try (Stream<Path> files = Files.walk(layout.packages().resolve("lib"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(OURS) == ours)
                    .sorted()
                    .map(file -> new Content(
                            file, APPLICATION + "/" + layout.packages().relativize(file)))
                    .toList();
        }
    }
}
