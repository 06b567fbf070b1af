package tocsin.sampler.ingest;

import java.time.Instant;
import java.util.List;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.gauge.Sample;

/** One thing that somebody reports and that has to be counted once. */
public sealed interface Report {

    /** What makes two reports the same report: a second one of the same identity is a duplicate. */
    String identity();

    /** The companies that it is about. */
    List<String> companies();

    /** When that happened which it tells last. */
    Instant at();

    /** A report about a call; a call's id is unique for each type of report. */
    record OfCall(CallEvent call) implements Report {
        @Override
        public String identity() {
            return call.key().type() + "/" + call.key().callId();
        }

        @Override
        public List<String> companies() {
            return call.parties().companies();
        }

        @Override
        public Instant at() {
            List<CallEvent.Timed> sums = call.sums();
            return sums.get(sums.size() - 1).at();
        }
    }

    /**
     * A sample of a gauge.
     *
     * @param id the sample, as its publisher names it; unique, so that it is taken once
     */
    record OfSample(String id, Sample sample) implements Report {
        @Override
        public String identity() {
            return "sample/" + id;
        }

        @Override
        public List<String> companies() {
            return List.of(sample.company());
        }

        @Override
        public Instant at() {
            return sample.at();
        }
    }
}
