package tocsin.benchmarks.traffic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The ordinary traffic: every customer in turn, over one of the carriers, three of five calls answered. No alert fires by
 * it. Used by one thread.
 */
public final class Carriage {

    private static final int PATTERN = 5;

    private final List<String> customers;
    private final List<String> carriers;
    private final Reports reports;
    private long count;

    /** Traffic of these companies. */
    public Carriage(List<String> customers, List<String> carriers, Reports reports) {
        this.customers = customers;
        this.carriers = carriers;
        this.reports = reports;
    }

    /** The next call, which ended at a moment. */
    public byte[] next(Instant ended) {
        return Reports.bytes(nextText(ended));
    }

    /** The next calls as one array; each ended a microsecond after the one before. */
    public byte[] next(int calls, Instant ended) {
        StringBuilder array = new StringBuilder(calls * 360).append('[');
        for (int call = 0; call < calls; call++) {
            array.append(call == 0 ? "" : ",").append(nextText(ended.plus(call, ChronoUnit.MICROS)));
        }
        return Reports.bytes(array.append(']').toString());
    }

    private String nextText(Instant ended) {
        long round = count / customers.size();
        int customer = (int) (count % customers.size());
        // Carriers move on by one each time round, so that the pattern of customers is none of theirs.
        int carrier = (int) ((count + count / carriers.size()) % carriers.size());
        count++;
        // Neighbours in the pattern differ, so that neither a customer nor a carrier has failures in a row.
        boolean answered = (2 * (customer + round) % PATTERN) < 3;
        return reports.callText(customers.get(customer), carriers.get(carrier), answered, ended);
    }
}
