package tocsin.sampler.definition;

import java.util.List;

/**
 * A definition as it travels: the latest state of one company, alert or script.
 *
 * @param revision a later change of anything has a larger one
 * @param kind {@code company}, {@code alert} or {@code script}; others, such as {@code template}, are for other services
 * @param key the id of what is defined
 * @param body its JSON; null where it was deleted
 */
public record Change(long revision, String kind, String key, String body) {

    /** What this service takes. */
    public static final List<String> KINDS = List.of("company", "alert", "script");

    /** Whether it is for this service: what is of other kinds is not even kept. */
    public boolean isForUs() {
        return KINDS.stream().anyMatch(ours -> ours.equals(kind));
    }

    /** What is defined, of whatever kind. */
    public Subject subject() {
        return new Subject(kind, key);
    }

    /** One company, one alert or one script. */
    public record Subject(String kind, String key) {}
}
