package tocsin.sampler.ingest;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import tocsin.telemetry.Trace;

/** Where reports are counted. */
public interface Ledger {

    /**
     * Counts, in one transaction, every report that has not been counted before. After a failure it is unknown whether
     * the transaction was committed; adding the same batch again is right in both cases.
     *
     * @param traces what the last report of a company belongs to; goes with the receipt, to other replicas too
     */
    Uni<Receipt> add(List<Report> batch, Map<String, Trace> traces);

    /** The same of reports that came without traces. */
    default Uni<Receipt> add(List<Report> batch) {
        return add(batch, Map.of());
    }
}
