package tocsin.sandbox;

/** Unwinds to whoever wanted something of an engine. */
final class BoundReached extends RuntimeException {

    private final Bound bound;

    BoundReached(Bound bound) {
        super(bound.name(), null, false, false);
        this.bound = bound;
    }

    Bound bound() {
        return bound;
    }
}
