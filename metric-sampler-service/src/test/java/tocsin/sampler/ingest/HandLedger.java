package tocsin.sampler.ingest;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tocsin.telemetry.Trace;

/** A ledger that waits until the test commits or fails. */
final class HandLedger implements Ledger {

    private final Set<String> counted = new HashSet<>();
    private final Queue<Transaction> open = new ArrayDeque<>();

    private record Transaction(List<Report> batch, Map<String, Trace> traces, CompletableFuture<Receipt> end) {}

    @Override
    public Uni<Receipt> add(List<Report> batch, Map<String, Trace> traces) {
        Transaction transaction = new Transaction(batch, traces, new CompletableFuture<>());
        open.add(transaction);
        return Uni.createFrom().completionStage(transaction.end());
    }

    /** The call ids of the batch that is being added now; empty where there is none. */
    List<String> adding() {
        if (open.isEmpty()) {
            return List.of();
        }
        assertOneAtATime();
        return open.peek().batch().stream()
                .map(report -> ((Report.OfCall) report).call().key().callId())
                .toList();
    }

    void commit() {
        assertOneAtATime();
        Transaction transaction = open.remove();
        Set<String> fresh = transaction.batch().stream()
                .map(Report::identity)
                .filter(counted::add)
                .collect(Collectors.toSet());
        transaction.end().complete(new Receipt(fresh, List.of(), List.of(), transaction.traces()));
    }

    void fail() {
        assertOneAtATime();
        open.remove().end().completeExceptionally(new IllegalStateException("The database is away"));
    }

    private void assertOneAtATime() {
        if (open.size() != 1) {
            throw new AssertionError(open.size() + " transactions are open instead of one");
        }
    }
}
