package tocsin.sampler.backtest;

import java.util.List;
import java.util.OptionalDouble;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;

/** The finest slices that are kept. Reading them blocks, and is done on the thread of backtests only. */
public interface Recordings {

    /** The calls of a company in the slices from a first one on, to before another one. */
    List<SliceTotal> calls(String company, long first, long end);

    /** What was told of a gauge in the slices from a first one on, to before another one. */
    List<GaugeSlice> gauge(String company, GaugeArea area, long first, long end);

    /** The value of a gauge at the beginning of a slice; empty where nothing was told before. */
    OptionalDouble before(String company, GaugeArea area, long slice);
}
