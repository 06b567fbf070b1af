package tocsin.benchmarks.meter;

import java.util.List;

/**
 * What everything used over a time.
 *
 * @param processes services, broker, database, and the load generator
 * @param database the database's own counters
 * @param waits what the database's sessions did
 */
public record Observation(List<ProcessUse> processes, DatabaseUse database, List<WaitMeter.Wait> waits) {}
