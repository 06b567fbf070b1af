package tocsin.images;

import java.util.ArrayList;
import java.util.List;
import tocsin.local.process.Service;

/**
 * What a service's JVM is told where nobody tells it otherwise. It is a file ({@code -XX:Flags}), since what is said there
 * yields to {@code JAVA_TOOL_OPTIONS} and {@code JDK_JAVA_OPTIONS}, and what is said in the command does not.
 */
final class JvmFlags {

    /** Half the container's memory is for objects; classes, code, threads and buffers take up to a quarter of a GiB. */
    private static final List<String> OF_ALL = List.of("-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError");

    private JvmFlags() {}

    /** The text of the file: one flag a line, without the {@code -XX:} in front. */
    static String of(Service service) {
        List<String> options = new ArrayList<>(OF_ALL);
        options.addAll(service.javaOptions());
        StringBuilder text = new StringBuilder();
        options.forEach(option -> text.append(option.substring("-XX:".length())).append('\n'));
        return text.toString();
    }
}
