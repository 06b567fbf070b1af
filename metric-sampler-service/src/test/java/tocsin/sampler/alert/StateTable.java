package tocsin.sampler.alert;

import java.util.List;
import java.util.regex.Pattern;
import tocsin.sampler.ContractFiles;

/** The tables of states as {@code docs/alert-states.md} has them. */
final class StateTable {

    private static final String HEAD = "| State | Measured | When | Next state | Cause |";
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

    private static final List<Row> CONDITIONS = rows("## From one state to the next");
    private static final List<Row> REPORTS = rows("## A report on a schedule");

    private static final List<Row> SCRIPTS = rows("## A script");

    private StateTable() {}

    /**
     * A row.
     *
     * @param states the state, one of these
     * @param measured what is measured, one of these
     * @param when under which circumstance; empty for always
     * @param next the code of the next state; empty where it stays
     */
    record Row(List<String> states, List<String> measured, String when, String next, String cause) {

        static Row of(String line) {
            String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|");
            return new Row(
                    codes(cells[0]),
                    codes(cells[1]),
                    cells[2].strip(),
                    codes(cells[3]).stream().findFirst().orElse(""),
                    codes(cells[4]).stream().findFirst().orElse(""));
        }

        private static List<String> codes(String cell) {
            return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
        }
    }

    /** The table of alerts with a condition. */
    static List<Row> ofConditions() {
        return CONDITIONS;
    }

    /** The table of alerts on a schedule. */
    static List<Row> ofReports() {
        return REPORTS;
    }

    /** The table of what is a script's own. */
    static List<Row> ofScripts() {
        return SCRIPTS;
    }

    private static List<Row> rows(String heading) {
        List<Row> rows = ContractFiles.document("alert-states.md").stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.equals(HEAD))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(Row::of)
                .toList();
        if (rows.isEmpty()) {
            throw new AssertionError("docs/alert-states.md has no table after " + heading + " with the head " + HEAD);
        }
        return rows;
    }
}
