package tocsin.sampler.script;

import java.time.Duration;
import java.time.Instant;
import tocsin.sampler.metric.Answer;

/**
 * What is kept of a script's last run for one alert and company.
 *
 * @param at when it was due
 * @param script the script's name
 * @param version the script's version
 * @param answer what it said
 * @param console what it wrote on its console
 * @param took how long it ran
 * @param state what it wants to find again next time, a JSON object
 */
public record Memory(
        Instant at, String script, long version, Answer answer, String console, Duration took, String state) {

    /** What a script finds that has never run, or had nothing to keep. */
    public static final String NOTHING = "{}";

    /** How many times it has failed in a row. */
    public int failures() {
        return answer instanceof Answer.Failed failed ? failed.inARow() : 0;
    }
}
