package tocsin.sampler.call;

/**
 * What the calls of one company add up to over some time. Sums commute: in whatever order and by whichever replica
 * calls are added, the totals are the same. The formulas over them are in {@code tocsin.sampler.metric.CallArea}.
 *
 * @param starts calls that started
 * @param counted calls whose outcome is known
 * @param answered those of the counted that were answered
 * @param delivered those of the counted that the network delivered, whatever the user then did ({@link SipOutcome})
 * @param connectedMillis connected time of answered calls, milliseconds
 * @param rang counted calls that reached ringing
 * @param ringDelayMillis time from start to ringing of those, milliseconds
 */
public record CallSums(
        long starts,
        long counted,
        long answered,
        long delivered,
        long connectedMillis,
        long rang,
        long ringDelayMillis) {

    /** No calls at all. */
    public static final CallSums NONE = new CallSums(0, 0, 0, 0, 0, 0, 0);

    /** One call that started; its outcome is counted apart, when it is known. */
    public static final CallSums ONE_START = new CallSums(1, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public CallSums plus(CallSums other) {
        return new CallSums(
                starts + other.starts,
                counted + other.counted,
                answered + other.answered,
                delivered + other.delivered,
                connectedMillis + other.connectedMillis,
                rang + other.rang,
                ringDelayMillis + other.ringDelayMillis);
    }

    /** What is left without the other, which must have been added before. */
    public CallSums minus(CallSums other) {
        return new CallSums(
                starts - other.starts,
                counted - other.counted,
                answered - other.answered,
                delivered - other.delivered,
                connectedMillis - other.connectedMillis,
                rang - other.rang,
                ringDelayMillis - other.ringDelayMillis);
    }

    /** The same without some of the starts. */
    public CallSums withoutStarts(long some) {
        return new CallSums(starts - some, counted, answered, delivered, connectedMillis, rang, ringDelayMillis);
    }

    /**
     * The newer of two totals of one slice. A slice only ever grows, so the newer total is the larger one in every
     * sum, and totals that arrive out of order do no harm.
     */
    public CallSums newer(CallSums other) {
        return new CallSums(
                Math.max(starts, other.starts),
                Math.max(counted, other.counted),
                Math.max(answered, other.answered),
                Math.max(delivered, other.delivered),
                Math.max(connectedMillis, other.connectedMillis),
                Math.max(rang, other.rang),
                Math.max(ringDelayMillis, other.ringDelayMillis));
    }
}
