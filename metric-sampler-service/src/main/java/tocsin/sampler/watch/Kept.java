package tocsin.sampler.watch;

import tocsin.sampler.script.Memory;

/**
 * What is kept of a script's last run for an alert and a company.
 *
 * @param own whether the alert is on this very company
 */
public record Kept(WatchKey key, boolean own, Memory memory) {}
