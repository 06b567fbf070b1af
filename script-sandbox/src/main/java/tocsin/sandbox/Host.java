package tocsin.sandbox;

/**
 * What a program can ask of the outside: functions by name. Only the trusted {@link Library} can call them, as {@code host(name, value)}; user
 * code reaches what the library makes of them. Whoever wrote the program chooses the arguments all the same, so a function must not trust them,
 * and must take what it is entitled to (whose data it sees) from elsewhere.
 *
 * <p>Called on a thread of the sandbox, one call at a time in a run. When the run's time is over the thread is interrupted.
 */
@FunctionalInterface
public interface Host {

    /**
     * @param name as the library called it
     * @param argumentJson its argument as JSON text
     * @return the answer as JSON text
     * @throws HostRefusal what the script gets as an {@code Error} with this message. Any other exception ends the run, and comes out of
     *     {@link Sandbox#run}
     */
    String call(String name, String argumentJson) throws HostRefusal;

    /** A host without functions. */
    static Host none() {
        return (name, argument) -> {
            throw new HostRefusal("there is no " + name + " here");
        };
    }
}
