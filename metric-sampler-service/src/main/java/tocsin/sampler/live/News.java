package tocsin.sampler.live;

import java.util.Optional;

/**
 * Something that has happened, and whom it is for.
 *
 * @param event what is told of it
 * @param company the company that it is about; empty where it is about no single one
 * @param audience who may hear of it
 */
public record News(Event event, Optional<String> company, Audience audience) {

    /** Who may hear of something. */
    public enum Audience {
        /** Whoever sees the company that it is about. */
        COMPANY,
        /** Whoever sees everything: it belongs to whoever runs Tocsin, though it may be about a company. */
        OPERATORS,
        /** Everybody: it is shared. */
        EVERYBODY
    }

    /** What belongs to the company that it is about. */
    public static News of(String company, Event event) {
        return new News(event, Optional.of(company), Audience.COMPANY);
    }
}
