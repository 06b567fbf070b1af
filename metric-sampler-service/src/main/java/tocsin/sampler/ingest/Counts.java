package tocsin.sampler.ingest;

/**
 * What became of reports that were submitted together.
 *
 * @param accepted counted now
 * @param duplicate counted before
 */
public record Counts(int accepted, int duplicate) {

    /** Nothing was submitted. */
    public static final Counts NONE = new Counts(0, 0);
}
