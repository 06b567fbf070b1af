package tocsin.access;

/** What is asked for is not there for this caller: answered with 404, as what is not there at all. */
public final class OutOfSight extends RuntimeException {

    private final String what;
    private final String id;

    /**
     * With what is out of sight.
     *
     * @param what such as {@code company}
     * @param id as the caller gave it
     */
    public OutOfSight(String what, String id) {
        super("There is no " + what + " " + id + ".", null, false, false);
        this.what = what;
        this.id = id;
    }

    /** What kind of thing it is. */
    public String what() {
        return what;
    }

    /** The id that the caller gave. */
    public String id() {
        return id;
    }
}
