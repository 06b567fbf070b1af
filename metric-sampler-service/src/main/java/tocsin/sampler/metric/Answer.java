package tocsin.sampler.metric;

import java.util.Optional;
import java.util.OptionalDouble;

/** What a script says of a company. */
public sealed interface Answer {

    /**
     * The script came to its end.
     *
     * @param fires whether the alert is to fire; empty where the script leaves that to its number, or says nothing
     * @param value a number, to compare or to show; empty where it has none
     * @param message its own words for people; empty where it has none
     * @param vars what is to be known to the template, a JSON object; empty for nothing
     */
    record Said(Optional<Boolean> fires, OptionalDouble value, Optional<String> message, Optional<String> vars)
            implements Answer {

        /** What a script says that says nothing: there is no value. */
        public static final Said NOTHING =
                new Said(Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());

        /** Words and nothing else. */
        public static Said words(String message) {
            return new Said(Optional.empty(), OptionalDouble.empty(), Optional.of(message), Optional.empty());
        }
    }

    /**
     * The script failed, or was stopped: there is no value.
     *
     * @param reason why, in one English sentence without its full stop, with the place in the script
     * @param inARow how many times it has failed in a row, this one included; at least 1
     */
    record Failed(String reason, int inARow) implements Answer {}
}
