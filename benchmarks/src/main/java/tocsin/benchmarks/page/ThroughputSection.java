package tocsin.benchmarks.page;

import static tocsin.benchmarks.page.Table.number;

import java.util.List;
import java.util.stream.Collectors;
import tocsin.benchmarks.throughput.Throughput;
import tocsin.benchmarks.throughput.Throughput.Comparison;

/** Calls a second. */
final class ThroughputSection {

    private static final double PER_CENT = 100;

    private ThroughputSection() {}

    static String of(Measured<Throughput> measured) {
        Throughput result = measured.result();
        return new Table("calls a second, medians", "bare broker", "counted exactly once", "share", "aim")
                        .row(row("durable messages of one call", result.singles(), "≥ 60 %"))
                        .row(row("durable arrays of 50", result.arrays(), "≥ 60,000/s"))
                + rounds(result)
                + Origin.plot("throughput", "Calls a second")
                + Origin.of(measured);
    }

    private static String[] row(String name, Comparison comparison, String aim) {
        double share = comparison.oursMedian() / comparison.bareMedian() * PER_CENT;
        return new String[] {
            name, number(comparison.bareMedian()), number(comparison.oursMedian()), number(share) + " %", aim
        };
    }

    private static String rounds(Throughput result) {
        return "\nRounds, in turn: one call a message %s; arrays %s. Of %s calls that were sent again, %d were counted again.\n"
                .formatted(
                        rounds(result.singles()),
                        rounds(result.arrays()),
                        number(result.singles().resent() + result.arrays().resent()),
                        result.singles().countedTwice() + result.arrays().countedTwice());
    }

    private static String rounds(Comparison comparison) {
        return "bare " + list(comparison.bare()) + ", ours " + list(comparison.ours());
    }

    private static String list(List<Double> rates) {
        return rates.stream().map(Table::number).collect(Collectors.joining("; "));
    }

    static String plot(Throughput result) {
        BarChart chart = new BarChart("Calls a second");
        bars(chart, "single", result.singles());
        bars(chart, "arrays of 50", result.arrays());
        return chart.draw();
    }

    private static void bars(BarChart chart, String name, Comparison comparison) {
        chart.bar(name + ", bare broker", comparison.bareMedian(), number(comparison.bareMedian()), 1);
        chart.bar(name + ", counted exactly once", comparison.oursMedian(), number(comparison.oursMedian()), 0);
    }
}
