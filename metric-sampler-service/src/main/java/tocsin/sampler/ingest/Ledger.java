package tocsin.sampler.ingest;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where reports are counted. */
public interface Ledger {

    /**
     * Counts, in one transaction, every report that has not been counted before. After a failure it is unknown whether
     * the transaction was committed; adding the same batch again is right in both cases.
     */
    Uni<Receipt> add(List<Report> batch);
}
