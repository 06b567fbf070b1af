package tocsin.sampler.script.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.script.Told;

/**
 * How a run of a script went.
 *
 * @param said what it said; empty where it failed
 * @param fault why it failed; empty where it did not
 * @param returned what {@code main} answered, as JSON; empty where it came to no answer
 * @param console what it wrote on its console
 * @param took how long it ran, without what it waited for
 * @param told what it tells people; nothing where it failed
 * @param state what it wants to find again, a JSON object; as it was before where it failed
 */
public record Performance(
        Optional<Said> said,
        Optional<Fault> fault,
        Optional<String> returned,
        String console,
        Duration took,
        List<Told> told,
        String state) {

    /** Copies the messages, and keeps what can be kept of the console. */
    public Performance {
        told = List.copyOf(told);
        console = Words.kept(console);
    }

    /** A script that cannot even begin. */
    static Performance failed(String reason, String state) {
        return new Performance(
                Optional.empty(), Optional.of(Fault.of(reason)), Optional.empty(), "", Duration.ZERO, List.of(), state);
    }

    /**
     * What it comes to for an alert.
     *
     * @param inARow how many failures in a row it would be
     */
    public Answer answer(int inARow) {
        return said.<Answer>map(words -> words)
                .orElseGet(() -> new Failed(fault.orElseThrow().reason(), inARow));
    }

    /**
     * Why a script failed.
     *
     * @param reason in one English sentence without its full stop, with the place; cut where it is very long
     * @param line where in the source, from 1; 0 where there is no such place
     * @param column where in the line, from 1; 0 likewise
     * @param stack the script's own calls at that moment, innermost first; may be empty
     */
    public record Fault(String reason, int line, int column, String stack) {

        /** It is told to people. */
        private static final int LONGEST_REASON = 1_000;

        static Fault of(String reason) {
            return at(reason, 0, 0, "");
        }

        static Fault at(String reason, int line, int column, String stack) {
            String place = line > 0 ? " (line " + line + ", column " + column + ")" : "";
            return new Fault(Words.cut(reason, LONGEST_REASON) + place, line, column, Words.kept(stack));
        }
    }
}
