package tocsin.benchmarks.population;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many companies there are of each kind.
 *
 * @param counts by kind
 */
public record Census(Map<Kind, Integer> counts) {

    private static final int CARRIERS = 20;
    private static final int BREACHING_BALANCES = 75;
    private static final int BREACHING_FAILURES = 75;
    private static final int BREACHING_ASRS = 150;

    /** So many companies in all; 300 of them breach and recover, the others are customers and 20 carriers. */
    public static Census of(int companies) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        counts.put(Kind.CARRIER, CARRIERS);
        counts.put(Kind.BALANCE, BREACHING_BALANCES);
        counts.put(Kind.FAILURES, BREACHING_FAILURES);
        counts.put(Kind.ASR, BREACHING_ASRS);
        counts.put(
                Kind.CUSTOMER,
                companies - counts.values().stream().mapToInt(Integer::intValue).sum());
        return new Census(counts);
    }

    /** How many of a kind. */
    public int of(Kind kind) {
        return counts.get(kind);
    }

    /** How many in all. */
    public int companies() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
