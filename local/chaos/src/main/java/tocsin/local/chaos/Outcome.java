package tocsin.local.chaos;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tocsin.local.chaos.books.Balance;
import tocsin.local.chaos.books.Found;
import tocsin.local.chaos.load.Publisher;
import tocsin.local.chaos.load.Story;
import tocsin.local.chaos.load.Tally;
import tocsin.local.chaos.process.Part;
import tocsin.local.chaos.storm.Strike;

/** Everything that is known of a run when it is over. */
record Outcome(
        Settings settings,
        Times times,
        List<Strike> strikes,
        List<Story> stories,
        Tally tally,
        Found found,
        Balance balance,
        Publishing publishing,
        List<Part> parts,
        Map<String, Integer> errors) {

    /**
     * When what began.
     *
     * @param begun the first process was started
     * @param storm the first blow could fall
     * @param calm the last blow was undone
     * @param over everything was quiet
     */
    record Times(Instant begun, Instant storm, Instant calm, Instant over) {}

    /**
     * How publishing went.
     *
     * @param taken shipments that were taken, echoes too
     * @param unknown how often the outcome was not known and the same was sent again
     * @param echoed what was sent once more although it had been taken
     * @param open what was never known to be taken
     * @param refused what was refused for good
     */
    record Publishing(long taken, long unknown, long echoed, long open, List<String> refused) {

        static Publishing of(Publisher publisher) {
            return new Publishing(
                    publisher.taken(), publisher.unknown(), publisher.echoed(), publisher.open(), publisher.refused());
        }
    }
}
