package tocsin.config.store;

/**
 * Something that is kept, at one of its versions.
 *
 * @param value what is kept
 * @param version grows with each change; at least 0
 */
public record Versioned<T>(T value, long version) {}
