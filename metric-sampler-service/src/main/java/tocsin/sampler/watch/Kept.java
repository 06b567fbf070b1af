package tocsin.sampler.watch;

import tocsin.sampler.script.Memory;

/** What is kept of a script's last run for an alert and a company. */
public record Kept(WatchKey key, Memory memory) {}
