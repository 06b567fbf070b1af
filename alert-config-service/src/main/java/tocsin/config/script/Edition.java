package tocsin.config.script;

import java.time.Instant;

/**
 * A version of a script's source.
 *
 * @param version from 1, and one more with each change of the source
 * @param changedAt when it came to be
 */
public record Edition(long version, Instant changedAt) {

    /** How many of each script are kept: the latest ones. */
    public static final int MOST_KEPT = 100;
}
