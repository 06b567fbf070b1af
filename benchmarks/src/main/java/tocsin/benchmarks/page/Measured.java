package tocsin.benchmarks.page;

import java.time.Instant;

/**
 * A result with what it takes to judge it.
 *
 * @param at when it was made
 * @param command what was run
 * @param revision of the sources; with a plus where they were changed
 * @param machine on what
 * @param result what came out
 */
public record Measured<T>(String at, String command, String revision, Machine machine, T result) {

    /** Made now. */
    public static <T> Measured<T> now(String command, String revision, Machine machine, T result) {
        return new Measured<>(Instant.now().toString(), command, revision, machine, result);
    }
}
