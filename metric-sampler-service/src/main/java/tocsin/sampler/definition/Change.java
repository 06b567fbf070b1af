package tocsin.sampler.definition;

/**
 * A definition as it travels: the latest state of one company or alert.
 *
 * @param revision a later change of anything has a larger one
 * @param kind {@code company} or {@code alert}; others are for other services
 * @param key the id of what is defined
 * @param body its JSON; null where it was deleted
 */
public record Change(long revision, String kind, String key, String body) {

    /** What is defined, of whatever kind. */
    public Subject subject() {
        return new Subject(kind, key);
    }

    /** One company or one alert. */
    public record Subject(String kind, String key) {}
}
