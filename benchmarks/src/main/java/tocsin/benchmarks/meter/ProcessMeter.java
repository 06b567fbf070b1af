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

    private static final int UTIME = 14;
    private static final int STIME = 15;
    private static final int CUTIME = 16;
    private static final int CSTIME = 17;

    private ProcessMeter() {}

    /** What a process uses, its living children, and the processor time of those that have ended. */
    public static Usage of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessMeter::alone)
                .reduce(Usage.NONE, Usage::plus);
    }

    private static Usage alone(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        try {
            return new Usage(
                    cpuSeconds(Files.readString(folder.resolve("stat"))),
                    proportionalBytes(Files.readAllLines(folder.resolve("smaps_rollup"))));
        } catch (IOException ended) {
            // Between the list and the look: its time is its parent's from now on.
            return Usage.NONE;
        }
    }

    static double cpuSeconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field : new int[] {UTIME, STIME, CUTIME, CSTIME}) {
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
