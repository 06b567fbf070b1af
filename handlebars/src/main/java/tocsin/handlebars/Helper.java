package tocsin.handlebars;

/** A function that templates call. Must be quick and must not change anything; may be called by any thread. */
@FunctionalInterface
public interface Helper {

    /**
     * Its value: a text, a number, a flag, a list, a map, {@link Markup}, {@link Joining}, or null for nothing.
     *
     * @throws IllegalArgumentException where it cannot be called with these arguments; the message says why
     */
    Object call(Arguments arguments);
}
