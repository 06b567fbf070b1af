package tocsin.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One stage of the demo.
 *
 * @param story what happens in it
 * @param calls the calls that end in it
 * @param atLeast how long it lasts, even if its goal is reached before
 * @param goal whether its goal is reached, given what Tocsin says and how many e-mails came in this stage
 * @param missing what to say of a goal that is not reached in time, given the same
 */
record Stage(
        List<String> story,
        Function<Instant, Call> calls,
        Duration atLeast,
        BiFunction<Look, Integer, Boolean> goal,
        BiFunction<Look, Integer, String> missing) {

    /** After this a goal counts as missed. */
    static final Duration LIMIT = Duration.ofSeconds(90);
}
