package tocsin.benchmarks.throughput;

import tocsin.benchmarks.traffic.Publisher;

/** A way that messages go, from a publisher to somebody who counts calls. */
interface Passage {

    /** Sends to where it begins. */
    Publisher publisher();

    /** How many calls have come to its end so far. */
    long passed() throws Exception;
}
