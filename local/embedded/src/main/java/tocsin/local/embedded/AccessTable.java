package tocsin.local.embedded;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must come back to whom, read from a table that people read too: a line for each operation, a column for each kind of
 * caller, in a cell the status. What the operations are about belongs to one company.
 */
public final class AccessTable {

    /** Somebody who calls, as a column of the table. */
    public enum Caller {
        /** Without a token. */
        NOBODY,
        /** Everything of everybody. */
        ADMINISTRATOR,
        /** Reports calls and samples. */
        PUBLISHER,
        /** Another service. */
        SERVICE,
        /** An editor of the company. */
        EDITOR,
        /** An editor of another company. */
        OTHERS_EDITOR,
        /** An editor whose token names no company. */
        NO_ONES_EDITOR,
        /** A viewer of the company. */
        VIEWER,
        /** A viewer of another company. */
        OTHERS_VIEWER,
        /** A viewer whose token names no company. */
        NO_ONES_VIEWER;

        /** Whether what belongs to the company may be shown to this one. */
        public boolean seesTheCompany() {
            return Set.of(ADMINISTRATOR, SERVICE, EDITOR, VIEWER).contains(this);
        }

        /**
         * The token.
         *
         * @param company whose things the operations are about
         * @param other another company
         * @return empty for none
         */
        public Optional<String> token(String company, String other) {
            String role = name().substring(name().lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
            if (this == NOBODY) {
                return Optional.empty();
            }
            if (this == EDITOR || this == VIEWER) {
                return Optional.of(TestTokens.of(role, company));
            }
            return Optional.of(name().startsWith("OTHERS_") ? TestTokens.of(role, other) : TestTokens.of(role));
        }
    }

    /**
     * One cell.
     *
     * @param operation a method and a path, such as {@code GET /api/v1/alerts/{id}}
     * @param caller who asks
     * @param status what must come back
     */
    public record Cell(String operation, Caller caller, int status) {}

    private final List<Cell> cells = new ArrayList<>();

    /**
     * Reads a table: an operation, a bar, and a status for each caller in their order.
     *
     * @throws IllegalArgumentException where a line does not have that form
     */
    public static AccessTable of(String text) {
        AccessTable table = new AccessTable();
        text.lines().filter(line -> !line.isBlank()).forEach(table::read);
        return table;
    }

    private void read(String line) {
        String[] parts = line.split("\\|");
        List<Integer> statuses = Arrays.stream(parts[parts.length - 1].trim().split("\\s+"))
                .map(Integer::valueOf)
                .toList();
        if (parts.length != 2 || statuses.size() != Caller.values().length) {
            throw new IllegalArgumentException("Not an operation, a bar and a status for each caller: " + line);
        }
        for (Caller caller : Caller.values()) {
            cells.add(new Cell(parts[0].trim().replaceAll("\\s+", " "), caller, statuses.get(caller.ordinal())));
        }
    }

    /** The operations that the running service documents, in the form of those of a table. */
    public static Set<String> documented(String service) {
        Map<String, Map<String, ?>> paths = RestAssured.given()
                .queryParam("format", "json")
                .get("/openapi/" + service)
                .path("paths");
        Set<String> operations = new TreeSet<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(key -> !key.equals("parameters"))
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    /** All of it, line by line. */
    public Stream<Cell> cells() {
        return cells.stream();
    }

    /** The operations that it has lines for. */
    public Set<String> operations() {
        return cells.stream().map(Cell::operation).collect(Collectors.toCollection(TreeSet::new));
    }
}
