package tocsin.config.catalog;

/** What a caller expects to find before an import. Not for use by several threads. */
public interface Expectation {

    /** Takes whatever there is. */
    Expectation NONE = new Expectation() {
        @Override
        public void see(Batch there) {
            // Nothing is expected of it.
        }

        @Override
        public void check() {
            // Everything is as expected.
        }
    };

    /** Shows what is there, batch by batch. */
    void see(Batch there);

    /** Lets the import go on, or ends it with an exception of the caller's own; all that is there was shown. */
    void check();
}
