package tocsin.local.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The metrics of {@code docs/telemetry.md}, for tests that compare them with what a service shows. A row is {@code | `name`
 * | services | type | labels | meaning |}; a type with an asterisk is shown only once there is something to count.
 */
public final class DocumentedMetrics {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9_]+)` \\| ([a-z, ]+) \\| ([a-z]+)(\\*?) \\|", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("^# TYPE ([a-z0-9_]+) ([a-z]+)", Pattern.MULTILINE);

    private DocumentedMetrics() {}

    /**
     * A documented metric.
     *
     * @param services which show it: config, sampler, notification
     * @param always whether it is there from the start
     */
    private record Documented(String name, Set<String> services, boolean always) {}

    /** What a service shows from its start, in the order of the alphabet. */
    public static Set<String> always(Path document, String service) {
        return names(document, service, false);
    }

    /** What a service shows, and what it may show, in the order of the alphabet. */
    public static Set<String> all(Path document, String service) {
        return names(document, service, true);
    }

    /** The families of a scrape; a family's largest value of late goes with the family. */
    public static Set<String> scraped(String scrape) {
        Set<String> families = TYPE.matcher(scrape)
                .results()
                .map(found -> name(found.group(1), found.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
        return families.stream()
                .filter(name -> !name.endsWith("_max") || !families.contains(name.replaceAll("_max$", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** OpenMetrics has the name of a counter without its ending. */
    private static String name(String family, String type) {
        return type.equals("counter") && !family.endsWith("_total") ? family + "_total" : family;
    }

    private static Set<String> names(Path document, String service, boolean sometimes) {
        return rows(document).stream()
                .filter(each -> each.services().contains(service) && (sometimes || each.always()))
                .map(Documented::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Documented> rows(Path document) {
        try {
            Matcher rows = ROW.matcher(Files.readString(document));
            return rows.results()
                    .map(row -> new Documented(
                            row.group(1),
                            Set.of(row.group(2).split(", ")),
                            row.group(4).isEmpty()))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
