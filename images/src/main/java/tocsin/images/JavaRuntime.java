package tocsin.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tocsin.local.settings.Failure;

/** A JVM with the modules that the services use, and with what shows from outside how they are, out of a JDK 25 or newer. */
final class JavaRuntime {

    /** What {@code jdeps} finds in the services and their libraries, but for the compiler, which none of them calls. */
    private static final List<String> USED = List.of(
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.rmi",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.transaction.xa",
            "java.xml",
            "jdk.management",
            "jdk.unsupported");

    /** What is found while they run: character sets, locales, elliptic curves, archives, name servers. */
    private static final List<String> FOUND =
            List.of("jdk.charsets", "jdk.crypto.ec", "jdk.localedata", "jdk.naming.dns", "jdk.net", "jdk.zipfs");

    /** For who must look into a container: {@code jcmd}, Flight Recorder, JMX. */
    private static final List<String> DIAGNOSIS = List.of("jdk.jcmd", "jdk.jfr", "jdk.management.agent");

    private JavaRuntime() {}

    /**
     * Makes it.
     *
     * @param jdk the home of the JDK
     * @param runtime the folder to make, which is not there
     */
    static void link(Path jdk, Path runtime) throws Failure, IOException, InterruptedException {
        Path jlink = jdk.resolve("bin/jlink");
        if (!Files.isExecutable(jlink)) {
            throw Failure.because(
                    "there is no " + jlink + "; images are made with a JDK 25 or newer (-Dimages.jdk=DIR)");
        }
        int status =
                new ProcessBuilder(command(jlink, runtime)).inheritIO().start().waitFor();
        if (status != 0) {
            throw Failure.because(jlink + " has ended with status " + status);
        }
        FileTree.settle(runtime);
    }

    private static List<String> command(Path jlink, Path runtime) {
        String modules = String.join(",", USED) + "," + String.join(",", FOUND) + "," + String.join(",", DIAGNOSIS);
        return List.of(
                jlink.toString(),
                "--add-modules",
                modules,
                // Without the archive of the JDK's own classes there is no AOT cache.
                "--generate-cds-archive",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-0",
                "--output",
                runtime.toString());
    }
}
