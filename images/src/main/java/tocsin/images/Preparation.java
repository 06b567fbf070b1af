package tocsin.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tocsin.benchmarks.rig.Folders;
import tocsin.local.process.Service;
import tocsin.local.settings.Failure;

/**
 * Prepares what JVM images are made of.
 *
 * @param repository the checkout whose packages are built
 * @param jdk the home of a JDK 25 or newer
 * @param work the folder for it all; what an earlier preparation has left there is deleted
 */
record Preparation(Path repository, Path jdk, Path work) {

    /** Links the runtime, lays out each service, and trains. */
    Map<Service, Layout> prepare() throws Failure, IOException, InterruptedException {
        Folders.delete(work);
        Path runtime = work.resolve("java");
        JavaRuntime.link(jdk, runtime);
        Map<Service, Layout> layouts = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            layouts.put(service, layOut(service, new Layout(runtime, work.resolve(service.module()))));
        }
        try (Training training = Training.in(work.resolve("training"))) {
            for (Map.Entry<Service, Layout> each : layouts.entrySet()) {
                System.out.println(each.getKey().module() + ": its JVM is trained ...");
                training.train(each.getKey(), each.getValue());
            }
        }
        return layouts;
    }

    private Layout layOut(Service service, Layout layout) throws Failure, IOException {
        Path built = repository.resolve(service.module()).resolve("target/quarkus-app");
        for (String part : List.of("lib", "app", "quarkus", "quarkus-run.jar")) {
            if (!Files.exists(built.resolve(part))) {
                throw Failure.because(service.module() + " is not built, " + built.resolve(part) + " is missing");
            }
            FileTree.copy(built.resolve(part), layout.packages().resolve(part));
        }
        Files.writeString(layout.flags(), JvmFlags.of(service));
        FileTree.settle(layout.packages());
        return layout;
    }
}
