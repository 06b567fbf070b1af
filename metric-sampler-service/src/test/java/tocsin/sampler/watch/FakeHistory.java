package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt.SliceTotal;

/** Slices and gauges in memory; it can be made to fail or to take its time. */
final class FakeHistory implements History {

    final List<SliceTotal> slices = new ArrayList<>();
    final List<Reading> gauges = new ArrayList<>();
    final List<Long> readFrom = new ArrayList<>();
    final List<Integer> readCompanies = new ArrayList<>();
    private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);

    void fails() {
        ready = CompletableFuture.failedFuture(new IllegalStateException("The database is away"));
    }

    void works() {
        ready = CompletableFuture.completedFuture(null);
    }

    /** Answers only once the returned future is complete. */
    CompletableFuture<Void> waits() {
        ready = new CompletableFuture<>();
        return ready;
    }

    @Override
    public Uni<List<SliceTotal>> slices(Collection<String> companies, long from) {
        readFrom.add(from);
        readCompanies.add(companies.size());
        return Uni.createFrom().completionStage(ready).map(done -> slices.stream()
                .filter(slice -> companies.contains(slice.company()) && slice.slice() >= from)
                .toList());
    }

    @Override
    public Uni<List<Reading>> gauges(Collection<String> companies) {
        return Uni.createFrom().completionStage(ready).map(done -> gauges.stream()
                .filter(sample -> companies.contains(sample.company()))
                .toList());
    }
}
