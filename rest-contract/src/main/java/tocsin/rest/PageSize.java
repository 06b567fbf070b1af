package tocsin.rest;

/** How many items a page may have. */
public final class PageSize {

    /** The size of a page where the caller names none. */
    public static final int STANDARD = 100;

    /** The largest page. */
    public static final int LARGEST = 1000;

    private PageSize() {}

    /**
     * The size that a caller asked for, or the standard one.
     *
     * @throws ProblemException 400 where it is not within 1 to {@value #LARGEST}
     */
    public static int of(Integer limit) {
        if (limit == null) {
            return STANDARD;
        }
        if (limit < 1 || limit > LARGEST) {
            throw ProblemException.invalidParameter("limit", "must be from 1 to " + LARGEST);
        }
        return limit;
    }
}
