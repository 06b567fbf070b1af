package tocsin.local.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.local.chaos.books.Balance;
import tocsin.local.chaos.books.Found;
import tocsin.local.chaos.load.Publisher;
import tocsin.local.chaos.load.Story;
import tocsin.local.chaos.load.Tally;
import tocsin.local.chaos.process.Part;
import tocsin.local.chaos.storm.Strike;

/**
 * Everything that is known of a run when it is over.
 *
 * @param brokenOff why the storm did not come to its end; empty where it did
 */
record Outcome(
        Settings settings,
        Times times,
        Optional<String> brokenOff,
        List<Strike> strikes,
        List<Story> stories,
        Tally tally,
        Found found,
        Balance balance,
        Publishing publishing,
        List<Part> parts,
        Map<String, Integer> errors) {

    /** How long alerts took. */
    Lateness lateness() {
        return new Lateness(
                stories.stream().flatMap(story -> story.lags().stream()).toList(), strikes, settings.cast());
    }

    /** Everything that is not as it must be, in words. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(balance.faults());
        publishing.refused().forEach(refused -> faults.add("refused: " + refused));
        brokenOff.ifPresent(why -> faults.add("the storm broke off: " + why));
        if (publishing.open() > 0) {
            faults.add("never taken: %d shipments".formatted(publishing.open()));
        }
        if (strikes.size() < settings.blows()) {
            faults.add("only %d blows were struck".formatted(strikes.size()));
        }
        stories.stream()
                .filter(story -> !story.done())
                .forEach(story -> faults.add("did not come to its end: " + story));
        parts.forEach(part ->
                part.endedByItself().forEach(at -> faults.add("ended by itself: " + part.name() + " at " + at)));
        lateness().tooLong().forEach(lag -> faults.add("unevaluated for too long: " + lag));
        return faults;
    }

    /**
     * When what began.
     *
     * @param begun the first process was started
     * @param storm the first blow could fall
     * @param calm the last blow was undone
     * @param over everything was quiet
     */
    record Times(Instant begun, Instant storm, Instant calm, Instant over) {

        Times over(Instant when) {
            return new Times(begun, storm, calm, when);
        }
    }

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
