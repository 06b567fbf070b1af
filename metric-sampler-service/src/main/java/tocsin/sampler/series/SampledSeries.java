package tocsin.sampler.series;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import tocsin.access.Sight;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.watch.History;

/** Metrics over time as alerts see them: each value is over a sample period. May be used by any thread. */
public final class SampledSeries {

    private final Chronicle chronicle;
    private final History history;

    /**
     * Reads series.
     *
     * @param chronicle of what is over
     * @param history of what is under way
     */
    public SampledSeries(Chronicle chronicle, History history) {
        this.chronicle = chronicle;
        this.history = history;
    }

    /** Reads a metric of a company; fails with {@link tocsin.access.OutOfSight} where it must. */
    public Uni<Series> of(Sight sight, String company, CallArea area, SamplePeriods periods) {
        sight.demand(company);
        return Uni.combine()
                .all()
                .unis(chronicle.calls(company, periods.bins()), present(company, periods))
                .with((bins, present) -> new Series(
                        company,
                        area,
                        periods.steps(),
                        Optional.of(periods.length()),
                        periods.measure(area, bins, present)));
    }

    private Uni<CallSums> present(String company, SamplePeriods periods) {
        return periods.underWay().map(period -> history.calls(company, period)).orElseGet(() -> Uni.createFrom()
                .item(CallSums.NONE));
    }
}
