package tocsin.benchmarks.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what Linux tells of a process and its children in {@code /proc}. */
public final class ProcessMeter {

    /** Linux tells processor time in hundredths of a second, on every machine of today. */
    private static final double TICKS_A_SECOND = 100;

    /** The fields of {@code stat} after the name, which may have spaces in it: proc(5) counts them from 3. */
    private static final int FIRST_FIELD = 3;

    /** The process's own time is in two fields, that of its ended children in the two after them. */
    private static final int UTIME = 14;

    private static final int STIME = 15;
    private static final int CSTIME = 17;

    private ProcessMeter() {}

    /**
     * What a process uses, its living children, and the processor time of those that have ended. Of this very process,
     * whose children are what it measures, only what it uses itself.
     */
    public static Usage of(ProcessHandle process) {
        return process.equals(ProcessHandle.current())
                ? usage(process, false)
                : Stream.concat(Stream.of(process), process.descendants())
                        .map(each -> usage(each, true))
                        .reduce(Usage.NONE, Usage::plus);
    }

    private static Usage usage(ProcessHandle process, boolean withEndedChildren) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        try {
            return new Usage(
                    cpuSeconds(Files.readString(folder.resolve("stat")), withEndedChildren),
                    proportionalBytes(Files.readAllLines(folder.resolve("smaps_rollup"))));
        } catch (IOException ended) {
            // Between the list and the look: its time is its parent's from now on.
            return Usage.NONE;
        }
    }

    static double cpuSeconds(String stat, boolean withEndedChildren) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = UTIME; field <= (withEndedChildren ? CSTIME : STIME); field++) {
            ticks += Long.parseLong(fields[field - FIRST_FIELD]);
        }
        return ticks / TICKS_A_SECOND;
    }

    static long proportionalBytes(List<String> rollup) {
        return rollup.stream()
                .filter(line -> line.startsWith("Pss:"))
                .map(line -> line.split("\\s+")[1])
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                .sum();
    }
}
