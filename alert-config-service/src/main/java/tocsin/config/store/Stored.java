package tocsin.config.store;

/**
 * The outcome of putting something in its place.
 *
 * @param now what is there now
 * @param created whether nothing was there before
 */
public record Stored<T>(Versioned<T> now, boolean created) {}
