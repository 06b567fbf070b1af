package tocsin.sampler.watch;

/**
 * A recorded state that is of a measure of before.
 *
 * @param measured what was measured ({@link StoredState#measured})
 * @param revision of the definition that changed it; what was decided by those who know a newer one stays
 */
public record Outdated(WatchKey key, String measured, long revision) {}
