package tocsin.sampler.ingest;

/** Thrown by whoever reads a report and finds that it cannot be taken. */
public final class Unacceptable extends Exception {

    private final Rejection.Reason reason;
    private final String map;

    /** A report that cannot be taken, and why. */
    public Unacceptable(Rejection.Reason reason, String detail) {
        this(reason, detail, null);
    }

    private Unacceptable(Rejection.Reason reason, String detail, String map) {
        super(detail, null, false, false);
        this.reason = reason;
        this.map = map;
    }

    /** The same of a report that was read by a field map. */
    public Unacceptable readBy(String fieldMap) {
        return new Unacceptable(reason, getMessage(), fieldMap);
    }

    /** The field map by which the report was read; null where none was. */
    public String map() {
        return map;
    }

    /** What is wrong. */
    public Rejection.Reason reason() {
        return reason;
    }
}
