package tocsin.sampler.alert;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.sampler.ContractFiles;

/** The table of states as {@code docs/alert-states.md} has it. */
final class StateTable {

    private static final String HEAD = "| State | Measured | When | Next state | Cause |";
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

    private StateTable() {}

    /**
     * A row.
     *
     * @param measured what is measured, one of these
     * @param when under which circumstance; empty for always
     * @param next the code of the next state; empty where it stays
     */
    record Row(String state, List<String> measured, String when, String next, String cause) {

        static Row of(String line) {
            String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|");
            return new Row(
                    codes(cells[0]).get(0),
                    codes(cells[1]),
                    cells[2].strip(),
                    cells[3].strip().equals("stays") ? "" : codes(cells[3]).get(0),
                    codes(cells[4]).stream().findFirst().orElse(""));
        }

        private static List<String> codes(String cell) {
            return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
        }
    }

    static List<Row> rows() {
        List<String> document = ContractFiles.document("alert-states.md");
        int head = document.indexOf(HEAD);
        if (head < 0) {
            throw new AssertionError("docs/alert-states.md has no table with the head " + HEAD);
        }
        Stream<String> body = document.stream().skip(head + 2L).takeWhile(line -> line.startsWith("|"));
        return body.map(Row::of).toList();
    }
}
