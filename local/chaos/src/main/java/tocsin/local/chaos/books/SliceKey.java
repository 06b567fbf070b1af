package tocsin.local.chaos.books;

import java.time.Instant;

/**
 * Ten seconds of a company.
 *
 * @param start the first moment of the ten seconds
 */
public record SliceKey(String company, Instant start) {

    private static final long SECONDS = 10;

    /** The slice of a company that a moment lies in. */
    public static SliceKey at(String company, Instant moment) {
        return new SliceKey(company, Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), SECONDS) * SECONDS));
    }
}
