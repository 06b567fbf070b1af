package tocsin.benchmarks.page;

import static tocsin.benchmarks.page.Table.millis;
import static tocsin.benchmarks.page.Table.number;

import java.util.List;
import java.util.function.Function;
import tocsin.benchmarks.growth.Growth;
import tocsin.benchmarks.growth.Growth.Size;
import tocsin.benchmarks.meter.Observation;
import tocsin.benchmarks.meter.ProcessUse;

/** The cost as companies grow. */
final class GrowthSection {

    private static final String SAMPLER = "metric-sampler-service";
    private static final String DATABASE = "PostgreSQL";
    private static final double MEGA = 1e6;

    private GrowthSection() {}

    static String of(Measured<Growth> measured) {
        List<Size> sizes = measured.result().sizes();
        String[] heads = new String[sizes.size() + 1];
        heads[0] = "companies (each with three alerts)";
        for (int size = 0; size < sizes.size(); size++) {
            heads[size + 1] = number(sizes.get(size).companies());
        }
        Table table = new Table(heads);
        row(table, sizes, "defined, until the sampler has all", size -> number(size.definedSeconds(), 1) + " s");
        row(
                table,
                sizes,
                "sampler: start of the process until it watches all",
                size -> number(size.watchingSeconds(), 1) + " s");
        row(
                table,
                sizes,
                "sampler: memory, heap in use",
                size -> memory(sampler(size.underLoad().observation())));
        row(
                table,
                sizes,
                "sampler: cores at rest",
                size -> number(sampler(size.atRest()).cores(), 3));
        row(
                table,
                sizes,
                "sampler: cores under load",
                size -> number(sampler(size.underLoad().observation()).cores(), 3));
        row(
                table,
                sizes,
                "PostgreSQL: cores at rest, under load",
                size -> number(database(size.atRest()).cores(), 3) + ", "
                        + number(database(size.underLoad().observation()).cores(), 3));
        row(
                table,
                sizes,
                "breach → SMTP: p50, p99, longest",
                size -> millis(size.underLoad().breaches().p50())
                        + ", " + millis(size.underLoad().breaches().p99()) + ", "
                        + millis(size.underLoad().breaches().longest()));
        row(
                table,
                sizes,
                "rows written/s under load",
                size -> number(size.underLoad().observation().database().rowsPerSecond()));
        row(
                table,
                sizes,
                "write-ahead log under load",
                size -> wal(size.underLoad().observation()));
        row(table, sizes, "write-ahead log at rest", size -> wal(size.atRest()));
        row(
                table,
                sizes,
                "size of the database",
                size -> number(size.underLoad().observation().database().bytes() / MEGA) + " MB");
        return table
                + Origin.plot("growth-cpu", "Cores by number of companies")
                + Origin.plot("growth-memory", "Memory by number of companies")
                + Origin.of(measured);
    }

    private static void row(Table table, List<Size> sizes, String name, Function<Size, String> cell) {
        String[] cells = new String[sizes.size() + 1];
        cells[0] = name;
        for (int size = 0; size < sizes.size(); size++) {
            cells[size + 1] = cell.apply(sizes.get(size));
        }
        table.row(cells);
    }

    private static ProcessUse sampler(Observation observation) {
        return UseSection.named(observation.processes(), SAMPLER);
    }

    private static ProcessUse database(Observation observation) {
        return UseSection.named(observation.processes(), DATABASE);
    }

    private static String memory(ProcessUse use) {
        return UseSection.mebibytes(use.memoryMebibytes()) + ", " + UseSection.mebibytes(use.heapMebibytes());
    }

    private static String wal(Observation observation) {
        double rate = observation.database().walBytesPerSecond();
        return "%s KB/s, %s GB a day".formatted(number(rate / 1_000), number(UseSection.gigabytesADay(rate), 1));
    }

    static String cpuPlot(Growth growth) {
        return chart("Cores by number of companies", growth)
                .curve("sampler, under load", values(growth, size -> sampler(
                                size.underLoad().observation())
                        .cores()))
                .curve("PostgreSQL, under load", values(growth, size -> database(
                                size.underLoad().observation())
                        .cores()))
                .curve("sampler, at rest", values(growth, size -> sampler(size.atRest())
                        .cores()))
                .curve("PostgreSQL, at rest", values(growth, size -> database(size.atRest())
                        .cores()))
                .draw();
    }

    static String memoryPlot(Growth growth) {
        return chart("Memory by number of companies, MiB", growth)
                .curve("sampler", values(growth, size -> sampler(
                                size.underLoad().observation())
                        .memoryMebibytes()))
                .curve("PostgreSQL", values(growth, size -> database(
                                size.underLoad().observation())
                        .memoryMebibytes()))
                .draw();
    }

    private static LineChart chart(String title, Growth growth) {
        return new LineChart(
                title,
                growth.sizes().stream().map(size -> number(size.companies())).toList());
    }

    private static List<Double> values(Growth growth, Function<Size, Double> value) {
        return growth.sizes().stream().map(value).toList();
    }
}
