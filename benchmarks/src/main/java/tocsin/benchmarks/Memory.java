package tocsin.benchmarks;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.watch.Decision;
import tocsin.sampler.watch.Ended;
import tocsin.sampler.watch.Evaluator;
import tocsin.sampler.watch.History;
import tocsin.sampler.watch.Kept;
import tocsin.sampler.watch.Outdated;
import tocsin.sampler.watch.StateLog;
import tocsin.sampler.watch.StoredState;
import tocsin.sampler.watch.WatchKey;

/**
 * A database that takes no time and remembers nothing, so that only the core is measured; it counts what was decided.
 */
final class Memory implements StateLog, History, Evaluator.Observer {

    private long decisions;

    long decisions() {
        return decisions;
    }

    @Override
    public Uni<Set<WatchKey>> record(List<Decision> decisions, Kept run, long term) {
        throw new UnsupportedOperationException("There are no scripts here");
    }

    @Override
    public Uni<Set<WatchKey>> record(List<Decision> made, long term) {
        return Uni.createFrom().item(Set.of());
    }

    @Override
    public Uni<Map<WatchKey, StoredState>> read(Collection<WatchKey> keys) {
        return Uni.createFrom().item(Map.of());
    }

    @Override
    public Uni<Void> forget(Collection<Ended> ended) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> forgetOutdated(Collection<Outdated> outdated) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<SliceTotal>> slices(Collection<String> companies, long from) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<List<Reading>> gauges(Collection<String> companies) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public void recorded(List<Decision> made) {
        decisions += made.size();
    }

    @Override
    public void failed(Throwable cause) {
        throw new IllegalStateException("Nothing can fail in memory", cause);
    }
}
