package tocsin.benchmarks.page;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table in Markdown: the first column is words, the others are figures. */
final class Table {

    private final StringBuilder text = new StringBuilder();

    Table(String... heads) {
        row(heads);
        text.append("|---|")
                .append(String.join("", Collections.nCopies(heads.length - 1, "---:|")))
                .append('\n');
    }

    Table row(String... cells) {
        text.append("| ").append(String.join(" | ", List.of(cells))).append(" |\n");
        return this;
    }

    /** A figure with thousands set apart. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    /** A figure with so many decimals. */
    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** A time in milliseconds, in the unit that suits it. */
    static String millis(double millis) {
        return millis < 1_000 ? number(millis) + " ms" : number(millis / 1_000, 2) + " s";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
