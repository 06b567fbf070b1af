package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt.SliceTotal;

/** What has been counted: the truth behind windows and gauges. */
public interface History {

    /** The totals of the companies' slices from a first one on. */
    Uni<List<SliceTotal>> slices(Collection<String> companies, long from);

    /** The calls of a company in a sample period. */
    default Uni<CallSums> calls(String company, SamplePeriod period) {
        return slices(List.of(company), period.oldestSlice())
                .map(slices -> period.calls(
                        sum(slices.stream()),
                        sum(slices.stream().filter(total -> total.slice() == period.oldestSlice()))));
    }

    private static CallSums sum(Stream<SliceTotal> slices) {
        return slices.map(SliceTotal::total).reduce(CallSums.NONE, CallSums::plus);
    }

    /** The last sample of each of the companies' gauges, and what moved them since. */
    Uni<List<Reading>> gauges(Collection<String> companies);
}
