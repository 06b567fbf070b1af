package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
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
        Span span = new Span(company, period);
        return calls(List.of(span)).map(calls -> calls.get(span));
    }

    /** The calls of companies in sample periods; every span has an answer. */
    default Uni<Map<Span, CallSums>> calls(Collection<Span> spans) {
        List<String> companies = spans.stream().map(Span::company).toList();
        long from = spans.stream().mapToLong(Span::oldestSlice).min().orElse(Long.MAX_VALUE);
        return slices(companies, from)
                .map(slices ->
                        spans.stream().distinct().collect(Collectors.toMap(span -> span, span -> span.calls(slices))));
    }

    /** A sample period of a company. */
    record Span(String company, SamplePeriod period) {

        /** The oldest slice that it touches. */
        public long oldestSlice() {
            return period.oldestSlice();
        }

        private CallSums calls(List<SliceTotal> slices) {
            return period.calls(
                    sum(slices, slice -> slice >= oldestSlice()), sum(slices, slice -> slice == oldestSlice()));
        }

        private CallSums sum(List<SliceTotal> slices, LongPredicate which) {
            return slices.stream()
                    .filter(total -> total.company().equals(company) && which.test(total.slice()))
                    .map(SliceTotal::total)
                    .reduce(CallSums.NONE, CallSums::plus);
        }
    }

    /** The last sample of each of the companies' gauges, and what moved them since. */
    Uni<List<Reading>> gauges(Collection<String> companies);
}
