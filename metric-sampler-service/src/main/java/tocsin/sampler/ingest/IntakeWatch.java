package tocsin.sampler.ingest;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Is told how an intake gets on, batch by batch, by the thread that is counting; it must not take long. */
public interface IntakeWatch {

    /** Does not listen. */
    IntakeWatch NONE = new IntakeWatch() {
        @Override
        public void counted(Batch batch, Instant began, Instant at) {
            // Nobody wants to know.
        }

        @Override
        public void evaluated(Batch batch, Instant at) {
            // Nobody wants to know.
        }
    };

    /** A batch is committed, however often that was tried. */
    void counted(Batch batch, Instant began, Instant at);

    /** All that follows from a batch here is recorded. */
    void evaluated(Batch batch, Instant at);

    /**
     * Reports that are counted together.
     *
     * @param size how many they are
     * @param happened when some of them happened, evenly out of all: enough to know how late they come, at a cost that does
     *     not grow with their number
     */
    record Batch(int size, List<Instant> happened) {

        private static final int SOME = 16;

        /** Copies the moments, so that it never changes. */
        public Batch {
            happened = List.copyOf(happened);
        }

        static Batch of(List<Report> reports) {
            int some = Math.min(SOME, reports.size());
            return new Batch(
                    reports.size(),
                    IntStream.range(0, some)
                            .mapToObj(i -> reports.get((int) ((long) i * reports.size() / some))
                                    .at())
                            .toList());
        }
    }
}
