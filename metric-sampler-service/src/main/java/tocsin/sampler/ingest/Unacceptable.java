package tocsin.sampler.ingest;

/** Thrown by whoever reads a report and finds that it cannot be taken. */
public final class Unacceptable extends Exception {

    private final Rejection.Reason reason;

    /** A report that cannot be taken, and why. */
    public Unacceptable(Rejection.Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** What is wrong. */
    public Rejection.Reason reason() {
        return reason;
    }
}
