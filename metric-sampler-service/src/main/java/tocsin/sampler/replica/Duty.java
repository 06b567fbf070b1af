package tocsin.sampler.replica;

/** What a replica does for a company. */
public enum Duty {
    /** It decides what becomes of the company's alerts. */
    JUDGES,
    /** It keeps the company's windows and gauges and decides nothing, so that it can judge at once in its turn. */
    STANDS_BY,
    /** It knows nothing of the company's numbers. */
    NONE
}
