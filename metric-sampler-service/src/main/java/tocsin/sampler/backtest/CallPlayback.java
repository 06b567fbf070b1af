package tocsin.sampler.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.window.CompanyWindows;

/** A metric over the calls of a window, which is filled with one sample period before it is first judged. */
final class CallPlayback implements Playback {

    private final AlertRule rule;
    private final CallArea area;
    private final Duration period;
    private final String company;
    private final Recordings recordings;
    private final CompanyWindows windows = new CompanyWindows();
    private final Map<Long, CallSums> loaded = new HashMap<>();

    CallPlayback(AlertRule rule, String company, long first, Recordings recordings) {
        this.rule = rule;
        this.area = (CallArea) rule.area();
        this.period = rule.samplePeriod().orElseThrow();
        this.company = company;
        this.recordings = recordings;
        windows.keep(period, Slice.start(first));
        recordings
                .calls(company, first - Slice.count(period), first)
                .forEach(before -> windows.put(before.slice(), before.total()));
    }

    @Override
    public void load(long first, long end) {
        loaded.clear();
        for (SliceTotal total : recordings.calls(company, first, end)) {
            loaded.put(total.slice(), total.total());
        }
    }

    @Override
    public List<Measurement> at(long slice, Instant moment) {
        CallSums calls = loaded.get(slice);
        if (calls != null) {
            windows.put(slice, calls);
        }
        return List.of(area.measure(windows.over(period, moment), period, rule.minimumCalls()));
    }
}
