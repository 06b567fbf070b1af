package tocsin.readiness.health;

/** A part that is looked at from time to time. */
public interface Watched {

    /** Looks at it. It is called on an event loop and must not block. */
    void look();

    /** Whether it has not worked yet; then it is looked at more often, so that a service is ready soon after its start. */
    default boolean starting() {
        return false;
    }
}
