package tocsin.images;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the parts of a JVM's image are before they are in it: for the AOT cache, the same files in the same order.
 *
 * @param runtime the JVM
 * @param packages the service's, with {@code jvm.flags} and the AOT cache beside them
 */
record Layout(Path runtime, Path packages) {

    private static final String CACHE = "app.aot";

    Path flags() {
        return packages.resolve("jvm.flags");
    }

    Path jar() {
        return packages.resolve("quarkus-run.jar");
    }

    Path cache() {
        return packages.resolve(CACHE);
    }

    /** The command that starts the service and has the JVM write its cache when it ends. */
    List<String> trainingCommand() {
        return command(runtime, packages, "-XX:AOTCacheOutput=");
    }

    /** The command with runtime and packages in these places, and the cache behind this option. */
    List<String> command(Path runtimePlace, Path packagesPlace, String cacheOption) {
        return List.of(
                runtimePlace.resolve("bin/java").toString(),
                "-XX:Flags=" + packagesPlace.resolve(flags().getFileName()),
                cacheOption + packagesPlace.resolve(CACHE),
                "-jar",
                packagesPlace.resolve(jar().getFileName()).toString());
    }
}
