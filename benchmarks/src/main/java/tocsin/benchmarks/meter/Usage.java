package tocsin.benchmarks.meter;

/**
 * What a process and its children use.
 *
 * @param cpuSeconds processor time since their start, in seconds of one core
 * @param memoryBytes resident memory; what several of them share counts once
 */
public record Usage(double cpuSeconds, long memoryBytes) {

    static final Usage NONE = new Usage(0, 0);

    Usage plus(Usage other) {
        return new Usage(cpuSeconds + other.cpuSeconds, memoryBytes + other.memoryBytes);
    }
}
