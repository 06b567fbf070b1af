package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tocsin.access.Sight;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.gauge.Gauge;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;

/**
 * The metrics of companies for whoever looks them up and has them in sight, else it fails with {@link
 * tocsin.access.OutOfSight}. A company that nobody has defined has metrics all the same. May be used
 * by any thread.
 */
public final class CompanyMetrics {

    /** There also where they have no value; of gauges of others' making those are there that were told. */
    private static final List<GaugeArea> ALWAYS =
            List.of(GaugeArea.BALANCE, GaugeArea.CHANNELS, GaugeArea.CONSECUTIVE_FAILURES);

    private final History history;

    /** Measures what was counted. */
    public CompanyMetrics(History history) {
        this.history = history;
    }

    /** Every metric over a sample period, and every gauge as it is now. */
    public Uni<Map<Area, Measurement>> all(Sight sight, String company, SamplePeriod period) {
        sight.demand(company);
        return Uni.combine()
                .all()
                .unis(history.calls(company, period), history.gauges(List.of(company)))
                .with((calls, gauges) -> all(calls, gauges, period));
    }

    private static Map<Area, Measurement> all(CallSums calls, List<Reading> readings, SamplePeriod period) {
        Map<Area, Measurement> all = new LinkedHashMap<>();
        for (CallArea area : CallArea.values()) {
            all.put(area, area.measure(calls, period.length(), 1));
        }
        Set<Area> gauges = new LinkedHashSet<>(ALWAYS);
        readings.forEach(reading -> gauges.add(reading.area()));
        gauges.forEach(area -> all.put(area, Gauge.of(area, readings).measure()));
        return all;
    }

    /** One metric over a sample period, or a gauge as it is now. */
    public Uni<Measurement> of(Sight sight, String company, Area area, SamplePeriod period) {
        sight.demand(company);
        return area instanceof CallArea metric
                ? history.calls(company, period).map(calls -> metric.measure(calls, period.length(), 1))
                : history.gauges(List.of(company))
                        .map(readings -> Gauge.of(area, readings).measure());
    }
}
