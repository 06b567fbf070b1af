package tocsin.local.chaos.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The errors in the processes' logs, those that differ only in numbers and ids taken together. */
public final class Logs {

    /** What PostgreSQL calls FATAL is a session that ends, as it must when the server does. */
    private static final Pattern ERROR = Pattern.compile("^\\S+ \\S+ (ERROR|FATAL) |^SEVERE|\\bPANIC: ");

    private static final Pattern WHEN = Pattern.compile("^\\S+ \\S+ ");
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");
    private static final int LONGEST = 160;

    private Logs() {}

    /** How often each error was logged, by process. */
    public static Map<String, Integer> errors(Path folder) throws IOException {
        Map<String, Integer> errors = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                errorsIn(file).forEach(error -> errors.merge(error, 1, Integer::sum));
            }
        }
        return errors;
    }

    private static List<String> errorsIn(Path file) throws IOException {
        String process = file.getFileName().toString().replaceAll("-?\\d*\\.log", "");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> ERROR.matcher(line).find())
                    .map(line -> process + ": " + shape(line))
                    .toList();
        }
    }

    private static String shape(String line) {
        String shape = IDS.matcher(WHEN.matcher(line).replaceFirst("")).replaceAll("#");
        return shape.length() > LONGEST ? shape.substring(0, LONGEST) : shape;
    }
}
