package tocsin.sandbox.engine;

/** Carries what a {@link Talk} threw through the guest, so that it is not taken for a failure of the guest. */
final class FromOutside extends RuntimeException {

    private final RuntimeException thrown;

    FromOutside(RuntimeException thrown) {
        super(null, thrown, false, false);
        this.thrown = thrown;
    }

    RuntimeException thrown() {
        return thrown;
    }
}
