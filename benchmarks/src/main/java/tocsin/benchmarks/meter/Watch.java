package tocsin.benchmarks.meter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Watches processes from its making until it is asked; {@link #look} in between sees peaks of memory. */
public final class Watch {

    private static final double MEBIBYTE = 1024.0 * 1024.0;

    private final Map<String, ProcessHandle> processes;
    private final Map<String, Usage> begin = new LinkedHashMap<>();
    private final Map<String, Long> peaks = new LinkedHashMap<>();
    private final long start = System.nanoTime();

    /** Begins to watch. */
    public Watch(Map<String, ProcessHandle> processes) {
        this.processes = Map.copyOf(processes);
        processes.forEach((name, process) -> {
            Usage usage = ProcessMeter.of(process);
            begin.put(name, usage);
            peaks.put(name, usage.memoryBytes());
        });
    }

    /** Looks at the memory. */
    public void look() {
        processes.forEach(
                (name, process) -> peaks.merge(name, ProcessMeter.of(process).memoryBytes(), Math::max));
    }

    /**
     * What was used since the making.
     *
     * @param heap the Java heap of a process in bytes; null where it has none
     */
    public List<ProcessUse> end(Function<String, Long> heap) {
        look();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<ProcessUse> uses = new ArrayList<>();
        begin.forEach((name, before) -> {
            double used = ProcessMeter.of(processes.get(name)).cpuSeconds() - before.cpuSeconds();
            Long bytes = heap.apply(name);
            uses.add(new ProcessUse(
                    name, used / seconds, peaks.get(name) / MEBIBYTE, bytes == null ? null : bytes / MEBIBYTE));
        });
        return uses;
    }
}
