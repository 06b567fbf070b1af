package tocsin.sampler.metric.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Gauge;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.watch.History;

/** The metrics of a company, from what was counted. A company that nobody has defined has metrics all the same. */
@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
public final class MetricsResource {

    private static final Duration STANDARD_PERIOD = Duration.ofMinutes(5);
    private static final Duration LONGEST_PERIOD = Duration.ofDays(1);

    /** Shown also where they have no value; of gauges of others' making those are shown that have one. */
    private static final List<GaugeArea> ALWAYS_SHOWN =
            List.of(GaugeArea.BALANCE, GaugeArea.CHANNELS, GaugeArea.CONSECUTIVE_FAILURES);

    private final History history;
    private final InstantSource clock;

    MetricsResource(History history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Every metric over the sample period that ends now; five minutes where none is given. */
    @GET
    @Path("/{company}")
    public Uni<MetricsView> metrics(
            @PathParam("company") String company, @QueryParam("samplePeriod") String samplePeriod) {
        Duration period = period(samplePeriod);
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(history.calls(company, new SamplePeriod(period, now)), history.gauges(List.of(company)))
                .with((calls, gauges) -> new MetricsView(company, now, areas(calls, gauges, period)));
    }

    private static Map<String, MetricsView.Area> areas(CallSums calls, List<Reading> gauges, Duration period) {
        Map<String, MetricsView.Area> areas = new LinkedHashMap<>();
        for (CallArea area : CallArea.values()) {
            areas.put(area.code(), MetricsView.Area.of(area.measure(calls, period, 1), period));
        }
        ALWAYS_SHOWN.forEach(gauge -> areas.put(gauge.code(), MetricsView.Area.of(Measurement.none(0), null)));
        Map<GaugeArea, Gauge> known = new LinkedHashMap<>();
        gauges.forEach(reading ->
                known.computeIfAbsent(reading.area(), area -> new Gauge()).put(reading));
        known.forEach((area, gauge) -> areas.put(area.code(), MetricsView.Area.of(gauge.measure(), null)));
        return areas;
    }

    private static Duration period(String text) {
        Duration period = Query.of("samplePeriod", text, Query::duration).orElse(STANDARD_PERIOD);
        long width = Slice.WIDTH.toSeconds();
        boolean whole = period.toSeconds() % width == 0 && period.toNanosPart() == 0;
        if (!whole || period.compareTo(Slice.WIDTH) < 0 || period.compareTo(LONGEST_PERIOD) > 0) {
            throw ProblemException.invalidParameter(
                    "samplePeriod", "must be a multiple of " + Slice.WIDTH + " up to " + LONGEST_PERIOD);
        }
        return period;
    }
}
