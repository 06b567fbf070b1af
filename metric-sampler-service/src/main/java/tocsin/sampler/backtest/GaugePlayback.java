package tocsin.sampler.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Condition;
import tocsin.sampler.alert.Judging.Verdict;
import tocsin.sampler.backtest.GaugeSlice.Sampled;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Gauge;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;

/**
 * A gauge. Of a slice's samples first one that breaches the condition is judged, then the last, so that a dip is seen.
 */
final class GaugePlayback implements Playback {

    private final AlertRule rule;
    private final GaugeArea area;
    private final String company;
    private final Recordings recordings;
    private final Gauge gauge = new Gauge();
    private final Map<Long, GaugeSlice> loaded = new HashMap<>();

    GaugePlayback(AlertRule rule, String company, long first, Recordings recordings) {
        this.rule = rule;
        this.area = (GaugeArea) rule.area();
        this.company = company;
        this.recordings = recordings;
        recordings
                .before(company, area, first)
                .ifPresent(value -> sample(value, Slice.start(first).minusMillis(1)));
    }

    @Override
    public void load(long first, long end) {
        loaded.clear();
        Stream<GaugeSlice> slices = area.equals(GaugeArea.CONSECUTIVE_FAILURES)
                ? recordings.calls(company, first, end).stream()
                        .map(total -> GaugeSlice.failures(total.slice(), total.total()))
                : recordings.gauge(company, area, first, end).stream();
        slices.forEach(slice -> loaded.put(slice.slice(), slice));
    }

    @Override
    public List<Measurement> at(long slice, Instant moment) {
        GaugeSlice told = loaded.get(slice);
        if (told == null) {
            return List.of(gauge.measure());
        }
        List<Measurement> measured = new ArrayList<>();
        told.sampled().flatMap(this::breach).ifPresent(breach -> {
            sample(breach, Slice.start(slice));
            measured.add(gauge.measure());
        });
        told.sampled().ifPresent(samples -> sample(samples.last(), samples.lastAt()));
        if (told.up() != 0 || told.down() != 0) {
            gauge.put(new Move(company, area, told.up(), told.down(), Slice.start(slice + 1)));
        }
        measured.add(gauge.measure());
        return measured;
    }

    private Optional<Double> breach(Sampled samples) {
        return rule.trigger() instanceof Condition condition
                ? Stream.of(samples.lowest(), samples.highest())
                        .filter(value -> condition.judge(Measurement.of(value, 1)) == Verdict.BREACHED)
                        .findFirst()
                : Optional.empty();
    }

    private void sample(double value, Instant at) {
        gauge.put(new Sample(company, area, value, at));
    }
}
