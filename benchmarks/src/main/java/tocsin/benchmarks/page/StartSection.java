package tocsin.benchmarks.page;

import static tocsin.benchmarks.page.Table.number;

import java.util.List;
import tocsin.benchmarks.start.Start;
import tocsin.benchmarks.start.Start.Row;

/** Starts, and memory after them. */
final class StartSection {

    private static final int COLOURS = 4;

    private StartSection() {}

    static String of(Measured<Start> measured) {
        Table table = new Table("service, platform", "start to ready", "fastest, slowest", "memory, idle");
        measured.result()
                .rows()
                .forEach(row -> table.row(
                        row.service() + ", " + row.platform(),
                        number(row.readySeconds(), 2) + " s",
                        number(row.fastest(), 2) + ", " + number(row.slowest(), 2) + " s",
                        UseSection.mebibytes(row.memoryMebibytes())));
        return table + Origin.plot("start", "Start to ready") + Origin.of(measured);
    }

    static String plot(Start start) {
        BarChart chart = new BarChart("Start to ready, seconds");
        List<String> platforms =
                start.rows().stream().map(Row::platform).distinct().toList();
        start.rows()
                .forEach(row -> chart.bar(
                        row.service() + ", " + row.platform(),
                        row.readySeconds(),
                        number(row.readySeconds(), 2),
                        platforms.indexOf(row.platform()) % COLOURS));
        return chart.draw();
    }
}
