package tocsin.sampler.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.sampler.metric.Answer;

/** What became of an errand. */
public sealed interface Ran {

    /**
     * It was not due, as the script's schedule goes on from an earlier run.
     *
     * @param last when it ran last
     * @param answer what it said then
     */
    record NotDue(Instant last, Optional<Answer> answer) implements Ran {}

    /**
     * The script ran.
     *
     * @param memory what is to be kept
     * @param told what it tells people
     * @param owners who is to be told that it has failed too often; empty for nobody
     */
    record Done(Memory memory, List<Told> told, List<String> owners) implements Ran {

        /** Copies the lists, so that an outcome never changes. */
        public Done {
            told = List.copyOf(told);
            owners = List.copyOf(owners);
        }
    }
}
