package tocsin.sampler.watch;

/**
 * A watch that has ended, of which whatever was decided is to be forgotten.
 *
 * @param revision of the definition that ended it; what was decided by those who know a newer one stays
 */
public record Ended(WatchKey key, long revision) {}
