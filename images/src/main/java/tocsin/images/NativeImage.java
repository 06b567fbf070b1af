package tocsin.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tocsin.images.ImageLayer.Content;
import tocsin.local.process.Packages;
import tocsin.local.process.Service;
import tocsin.local.settings.Failure;

/** The image of a native executable. */
final class NativeImage {

    /** Has glibc, and zlib, which executables of GraalVM and Mandrel are linked with. */
    static final String BASE = "quay.io/quarkus/ubi9-quarkus-micro-image:2.0";

    private static final List<String> OF_ALL = List.of("-XX:MaximumHeapSizePercent=60", "-XX:+ExitOnOutOfMemoryError");

    private NativeImage() {}

    /**
     * The image of a service whose executable is built.
     *
     * @throws Failure where it is not
     */
    static ImagePlan of(Service service, String version, Path repository) throws Failure {
        List<String> command = new Packages(repository, true).command(service);
        List<String> arguments = new ArrayList<>(OF_ALL);
        arguments.addAll(command.subList(1, command.size()));
        String program = "/app/" + service.module();
        return new ImagePlan(
                service,
                version + "-native",
                BASE,
                Label.of(service, version),
                List.of(program),
                arguments,
                List.of(
                        Sbom.of(service, repository),
                        ImageLayer.of("application", new Content(Path.of(command.get(0)), program))));
    }
}
