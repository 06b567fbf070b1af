package tocsin.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What it was measured on.
 *
 * @param processor its name
 * @param cores how many
 * @param memoryGibibytes how much
 * @param system the operating system
 * @param jvm the JVM that measures, which is also what the services run on where nothing else is said
 */
public record Machine(String processor, int cores, double memoryGibibytes, String system, String jvm) {

    private static final double KIB_IN_GIB = 1024.0 * 1024.0;

    /** This one. */
    public static Machine here() throws IOException {
        return new Machine(
                value(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                Double.parseDouble(value(Path.of("/proc/meminfo"), "MemTotal").split(" ")[0]) / KIB_IN_GIB,
                value(Path.of("/etc/os-release"), "PRETTY_NAME").replace("\"", "") + ", Linux "
                        + System.getProperty("os.version").replaceFirst("^(\\d+\\.\\d+).*", "$1"),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    /** The value of the first line that begins with a name. */
    private static String value(Path file, String name) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").strip())
                .findFirst()
                .orElse("unknown");
    }
}
