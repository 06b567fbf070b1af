package tocsin.benchmarks.latency;

import tocsin.benchmarks.population.Kind;

/**
 * Something that happens to a company at a moment that was fixed beforehand.
 *
 * @param atNanos when, since the start
 * @param kind the kind of the company
 * @param company its id
 * @param what what happens
 */
record Step(long atNanos, Kind kind, String company, What what) {

    /** What a step does. */
    enum What {
        /** A call is answered. */
        ANSWERED,
        /** A call fails. */
        FAILED,
        /** The last failed call, or the sample, by which an alert is to fire. */
        BREACH,
        /** What ends the breach: an answered call, or a sample. */
        RECOVERY
    }
}
