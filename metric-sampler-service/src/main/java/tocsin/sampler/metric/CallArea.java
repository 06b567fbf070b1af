package tocsin.sampler.metric;

import java.time.Duration;
import java.util.Locale;
import tocsin.sampler.call.CallSums;

/** The metrics over the calls of a sample period, with their formulas. */
public enum CallArea implements Area {

    /** Answer-seizure ratio, per cent: answered / counted × 100 (ITU-T E.425). With every call failed it is 0. */
    ASR {
        @Override
        public long samples(CallSums calls) {
            return calls.counted();
        }

        @Override
        double formula(CallSums calls, Duration samplePeriod) {
            return calls.answered() * PER_CENT / calls.counted();
        }
    },

    /** Average call duration, seconds: connected time / answered. */
    ACD {
        @Override
        public long samples(CallSums calls) {
            return calls.answered();
        }

        @Override
        double formula(CallSums calls, Duration samplePeriod) {
            return calls.connectedMillis() / (MILLIS * calls.answered());
        }
    },

    /** Post-dial delay, seconds: mean of ringing − started over the calls that rang (cf. RFC 6076, session request delay). */
    PDD {
        @Override
        public long samples(CallSums calls) {
            return calls.rang();
        }

        @Override
        double formula(CallSums calls, Duration samplePeriod) {
            return calls.ringDelayMillis() / (MILLIS * calls.rang());
        }
    },

    /** Network effectiveness ratio, per cent: delivered / counted × 100 (ITU-T E.425). */
    NER {
        @Override
        public long samples(CallSums calls) {
            return calls.counted();
        }

        @Override
        double formula(CallSums calls, Duration samplePeriod) {
            return calls.delivered() * PER_CENT / calls.counted();
        }
    },

    /** Calls per second: starts / the length of the sample period. It has a value also when there is no call: 0. */
    CPS {
        @Override
        public long samples(CallSums calls) {
            return calls.starts();
        }

        @Override
        double formula(CallSums calls, Duration samplePeriod) {
            return calls.starts() * MILLIS / samplePeriod.toMillis();
        }

        @Override
        long fewest(long minimumCalls) {
            return 0;
        }
    };

    private static final double PER_CENT = 100.0;
    private static final double MILLIS = 1000.0;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** How many calls the metric is made of. */
    public abstract long samples(CallSums calls);

    /** The formula itself; called only where there are calls enough. */
    abstract double formula(CallSums calls, Duration samplePeriod);

    /** How many calls it takes for a value; a mean of no calls has none. */
    long fewest(long minimumCalls) {
        return Math.max(1, minimumCalls);
    }

    /**
     * The metric over the calls of a window.
     *
     * @param calls the calls of the window
     * @param samplePeriod the length of the window
     * @param minimumCalls with fewer calls than these there is no value
     */
    public Measurement measure(CallSums calls, Duration samplePeriod, long minimumCalls) {
        long samples = samples(calls);
        return samples < fewest(minimumCalls)
                ? Measurement.none(samples)
                : Measurement.of(formula(calls, samplePeriod), samples);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return name();
    }
}
