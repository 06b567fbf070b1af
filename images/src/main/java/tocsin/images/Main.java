package tocsin.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tocsin.local.process.Service;
import tocsin.local.settings.Failure;

/** Makes the images of all services out of what is built. */
@Command(name = "images", description = "Makes the services' container images; mvn verify -Pimages calls it.")
public final class Main implements Callable<Integer> {

    @Option(names = "--repository", required = true, description = "The checkout that is built.")
    private Path repository;

    @Option(names = "--version", required = true, description = "The images' tag.")
    private String version;

    @Option(names = "--native", arity = "1", description = "Whether to take native executables.")
    private boolean natively;

    @Option(names = "--base", defaultValue = "", description = "Another base: a name, tar:///FILE, or scratch.")
    private String base;

    @Option(names = "--registry", defaultValue = "", description = "Where to push to; without it files are written.")
    private String registry;

    @Option(
            names = "--jdk",
            defaultValue = "",
            description = "A JDK 25 or newer; by default TOCSIN_NEWER_JDK, or this JVM's.")
    private String jdk;

    /** Makes them; exits with 1 where something fails. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path root = repository.toAbsolutePath().normalize();
        Path target = root.resolve("images/target");
        Files.createDirectories(target);
        Destination destination =
                registry.isBlank() ? new Destination.Archives(target) : new Destination.Registry(registry);
        Shipping shipping = new Shipping(BaseImage.of(base), destination, target.resolve("jib-cache"));
        try {
            for (ImagePlan plan : natively ? nativeImages(root) : jvmImages(root, target.resolve("prepared"))) {
                System.out.println(shipping.ship(plan));
            }
            return 0;
        } catch (Failure failure) {
            System.err.println("images: " + failure.getMessage());
            return failure.status();
        }
    }

    private List<ImagePlan> nativeImages(Path root) throws Failure {
        List<ImagePlan> plans = new ArrayList<>();
        for (Service service : Service.values()) {
            plans.add(NativeImage.of(service, version, root));
        }
        return plans;
    }

    private List<ImagePlan> jvmImages(Path root, Path work) throws Exception {
        List<ImagePlan> plans = new ArrayList<>();
        for (Map.Entry<Service, Layout> each :
                new Preparation(root, jdkHome(), work).prepare().entrySet()) {
            plans.add(JvmImage.of(each.getKey(), version, root, each.getValue()));
        }
        return plans;
    }

    private Path jdkHome() {
        String asked = jdk.isBlank() ? System.getenv().getOrDefault("TOCSIN_NEWER_JDK", "") : jdk;
        return Path.of(asked.isBlank() ? System.getProperty("java.home") : asked);
    }
}
