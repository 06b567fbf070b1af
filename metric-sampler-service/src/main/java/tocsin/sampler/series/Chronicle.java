package tocsin.sampler.series;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.metric.GaugeArea;

/** What is kept of the past, added up over steps. */
public interface Chronicle {

    /** The calls of a company in each bin that has any, by the beginnings of the bins. */
    Uni<Map<Instant, CallSums>> calls(String company, Bins bins);

    /** How a gauge of a company went. */
    Uni<GaugeCourse> gauge(String company, GaugeArea area, Steps steps);
}
