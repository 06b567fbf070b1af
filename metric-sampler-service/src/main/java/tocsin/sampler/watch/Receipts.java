package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.sampler.ingest.Receipt;

/** What all replicas have counted and decided, as they leave it for each other. */
public interface Receipts {

    /** The receipts of a replica that can never have company: none. */
    Receipts NONE = (mark, ownMark) -> Uni.createFrom()
            .item(new News(mark.orElseGet(() -> new Mark("", Instant.EPOCH)), true, List.of(), List.of()));

    /**
     * What has been committed since an earlier reading, every receipt and decision once.
     *
     * @param mark where the earlier reading ended; empty for none, and then only the mark is of use
     * @param ownMark where the last reading ended from which on this replica's own receipts are wanted too; empty for not at
     *     all. Its own decisions never are
     */
    Uni<News> since(Optional<Mark> mark, Optional<Mark> ownMark);

    /**
     * Where a reading ends.
     *
     * @param snapshot everything that it has seen
     * @param at when it was, by the database's clock
     */
    record Mark(String snapshot, Instant at) {}

    /**
     * What was read.
     *
     * @param mark where the next reading begins
     * @param complete whether nothing is missing; it may be where the earlier reading is too long ago
     * @param heard the receipts
     * @param decided what other replicas have decided
     */
    record News(Mark mark, boolean complete, List<Heard> heard, List<Decided> decided) {}

    /**
     * One receipt.
     *
     * @param own whether it is of this replica, which has it otherwise too
     */
    record Heard(boolean own, Receipt receipt) {}

    /**
     * Another replica has decided.
     *
     * @param version the version of the state that is recorded now
     */
    record Decided(WatchKey key, long version) {}
}
