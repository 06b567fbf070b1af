package tocsin.benchmarks.page;

import static tocsin.benchmarks.page.Table.number;

import java.util.List;
import java.util.stream.Collectors;
import tocsin.benchmarks.latency.Latency.Loads;
import tocsin.benchmarks.meter.DatabaseUse;
import tocsin.benchmarks.meter.ProcessUse;
import tocsin.benchmarks.meter.WaitMeter.Wait;

/** What everything used during the latency runs. */
final class UseSection {

    private static final double BYTES_IN_GIGABYTE = 1e9;
    private static final double SECONDS_A_DAY = 86_400;
    private static final int WAITS = 8;

    private UseSection() {}

    static String of(Loads pair) {
        String light = number(pair.light().callsPerSecond()) + " calls/s";
        String busy = number(pair.busy().callsPerSecond()) + " calls/s";
        Table table = new Table(
                "process", "cores, " + busy, "memory", "heap in use", "cores, " + light, "memory", "heap in use");
        for (ProcessUse use : pair.busy().observation().processes()) {
            ProcessUse quiet = named(pair.light().observation().processes(), use.name());
            table.row(
                    use.name(),
                    number(use.cores(), 3),
                    mebibytes(use.memoryMebibytes()),
                    mebibytes(use.heapMebibytes()),
                    number(quiet.cores(), 3),
                    mebibytes(quiet.memoryMebibytes()),
                    mebibytes(quiet.heapMebibytes()));
        }
        return table + "\n" + database(busy, pair.busy().observation().database())
                + database(light, pair.light().observation().database())
                + waits(pair.busy().observation().waits());
    }

    static ProcessUse named(List<ProcessUse> uses, String name) {
        return uses.stream()
                .filter(use -> use.name().equals(name))
                .findFirst()
                .orElse(new ProcessUse(name, 0, 0, null));
    }

    static String mebibytes(Double value) {
        return value == null ? "" : number(value) + " MiB";
    }

    /** A rate of bytes in gigabytes a day. */
    static double gigabytesADay(double bytesPerSecond) {
        return bytesPerSecond * SECONDS_A_DAY / BYTES_IN_GIGABYTE;
    }

    private static String database(String load, DatabaseUse use) {
        return "- Database at %s: %s transactions/s, %s rows written/s, %s KB/s of write-ahead log (%s GB a day), %s fsyncs/s.\n"
                .formatted(
                        load,
                        number(use.transactionsPerSecond()),
                        number(use.rowsPerSecond()),
                        number(use.walBytesPerSecond() / 1_000),
                        number(gigabytesADay(use.walBytesPerSecond()), 1),
                        number(use.fsyncsPerSecond()));
    }

    private static String waits(List<Wait> waits) {
        return "- What its sessions did at the higher load, in sessions on the average: "
                + waits.stream()
                        .limit(WAITS)
                        .map(wait -> "%s %s %s".formatted(wait.role(), wait.what(), number(wait.sessions(), 3)))
                        .collect(Collectors.joining("; "))
                + ".\n";
    }
}
