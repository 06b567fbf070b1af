package tocsin.sampler.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;

/** Recordings in memory, of one company. */
final class Recorded implements Recordings {

    final List<SliceTotal> calls = new ArrayList<>();
    final List<GaugeSlice> gauge = new ArrayList<>();
    final List<String> reads = new ArrayList<>();
    OptionalDouble before = OptionalDouble.empty();

    @Override
    public List<SliceTotal> calls(String company, long first, long end) {
        reads.add((end - first) + " slices");
        return calls.stream()
                .filter(total -> total.slice() >= first && total.slice() < end)
                .toList();
    }

    @Override
    public List<GaugeSlice> gauge(String company, GaugeArea area, long first, long end) {
        return gauge.stream()
                .filter(told -> told.slice() >= first && told.slice() < end)
                .toList();
    }

    @Override
    public OptionalDouble before(String company, GaugeArea area, long slice) {
        return before;
    }
}
