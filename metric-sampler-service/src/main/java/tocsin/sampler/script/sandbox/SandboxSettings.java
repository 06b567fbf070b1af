package tocsin.sampler.script.sandbox;

import java.util.List;
import tocsin.sandbox.Bounds;

/**
 * How scripts run.
 *
 * @param bounds what a run may use
 * @param threads how many scripts of alerts run at once
 * @param underWay how many of their runs are under way, those that wait for a thread included
 * @param tellAfterFailures at how many failures in a row the owner is told
 * @param fetchFrom the origins from which scripts may fetch
 */
public record SandboxSettings(
        Bounds bounds, int threads, int underWay, int tellAfterFailures, List<String> fetchFrom) {}
