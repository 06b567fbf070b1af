package tocsin.sandbox;

/** What a run was stopped by. */
public enum Bound {
    /** The script itself took too long, {@link Bounds#time()}, or its source took too long to read, {@link Bounds#readTime()}. */
    TIME,
    /** Script and host functions together took too long: {@link Bounds#wallTime()}. */
    WALL_TIME,
    /** It wanted more memory: {@link Bounds#memoryBytes()}, or what is left of the heap of the JVM. */
    MEMORY,
    /** Calls, or brackets of the source, were nested too deeply: {@link Bounds#stackBytes()}. */
    STACK,
    /** Its answer was too long: {@link Bounds#outputChars()}. */
    OUTPUT,
    /** It called host functions too often: {@link Bounds#hostCalls()}. */
    HOST_CALLS,
    /** It did not run: no engine became free within {@link Bounds#wallTime()}. */
    ENGINES
}
