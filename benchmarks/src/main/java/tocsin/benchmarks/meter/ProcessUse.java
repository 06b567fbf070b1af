package tocsin.benchmarks.meter;

/**
 * What a process used over a time.
 *
 * @param name whose process it is
 * @param cores processor time per time: 1 is one core
 * @param memoryMebibytes the most resident memory that was seen
 * @param heapMebibytes the Java heap in use after the last collection that was seen at the end; null where there is none
 */
public record ProcessUse(String name, double cores, double memoryMebibytes, Double heapMebibytes) {}
