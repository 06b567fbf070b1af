package tocsin.telemetry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Puts on record what is done for whom, as spans of traces. May be used by any thread. */
public interface Tracing {

    /** Keeps no record, and passes on what comes in. */
    Tracing NONE = (name, kind, parent, links) -> Span.passingOn(parent);

    /** What a span is of. */
    enum Kind {
        /** A message or request is taken. */
        CONSUMER,
        /** A message is published. */
        PRODUCER,
        /** Somebody else is asked. */
        CLIENT,
        /** Something happens in this process. */
        INTERNAL
    }

    /**
     * Begins a span; whoever begins it ends it.
     *
     * @param name what is done, one of few: {@code docs/telemetry.md} lists them
     * @param parent what comes right before; where there is none a trace begins, if records are kept
     * @param links what else led to it
     */
    Span begin(String name, Kind kind, Optional<Trace> parent, Collection<Trace> links);

    /** The same with one that led to it, or none. */
    default Span begin(String name, Kind kind, Optional<Trace> parent) {
        return begin(name, kind, parent, List.of());
    }

    /** Something that is being done. */
    interface Span {

        /** Where what follows from it belongs; empty where there is no trace. */
        Optional<Trace> trace();

        /** Says of what it is: ids and words of the contract, never anything that a person has written or is reached by. */
        Span of(String attribute, String value);

        /** It is done. */
        void end();

        /**
         * It is done, and in vain.
         *
         * @param word why, one of few words
         */
        void fail(String word);

        /** A span that nobody records. */
        static Span passingOn(Optional<Trace> trace) {
            return new Unrecorded(trace);
        }
    }
}
