package tocsin.sampler.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.company.Company;
import tocsin.sampler.gauge.Gauge;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.replica.Duty;
import tocsin.sampler.window.CompanyWindows;

/** Everything about one company that is watched: its windows, its gauges, and the alerts on it. Used by one thread. */
final class CompanyBoard {

    private final CompanyWindows windows = new CompanyWindows();
    private final Map<Area, Gauge> gauges = new HashMap<>();
    private final Map<UUID, Watch> watches = new LinkedHashMap<>();
    private boolean hasScripts;
    private Duration longestPeriod = Duration.ZERO;
    private boolean historyKnown;
    private Duty duty;

    /** A board with nothing on it. */
    CompanyBoard(Duty duty) {
        this.duty = duty;
    }

    /** What this replica does for the company. */
    Duty duty() {
        return duty;
    }

    /** From now on it is for this replica to judge the company, or not any more. The states have to be read anew. */
    void takeOn(Duty newDuty) {
        duty = newDuty;
        watches.values().forEach(Watch::distrust);
    }

    boolean isEmpty() {
        return watches.isEmpty();
    }

    Collection<Watch> watches() {
        return watches.values();
    }

    /** An alert's watch; empty where it does not watch this company. */
    Optional<Watch> watch(UUID alertId) {
        return Optional.ofNullable(watches.get(alertId));
    }

    boolean historyKnown() {
        return historyKnown;
    }

    Duration longestPeriod() {
        return longestPeriod;
    }

    /** Lets an alert watch this company, or takes note that either has changed. */
    Watch watch(AlertRule rule, Company company, long revision, Instant now) {
        Watch watch = watches.get(rule.id());
        if (watch == null) {
            watch = new Watch(rule, company, revision);
            watches.put(rule.id(), watch);
        } else {
            watch.redefine(rule, company, revision);
        }
        hasScripts |= watch.turn().isPresent();
        rule.samplePeriod().ifPresent(period -> keep(period, now));
        if (rule.area() instanceof GaugeArea gauge) {
            keep(gauge);
        }
        return watch;
    }

    private void keep(Duration period, Instant now) {
        if (windows.keep(period, now)) {
            historyKnown = false;
        }
        if (period.compareTo(longestPeriod) > 0) {
            longestPeriod = period;
        }
    }

    private void keep(GaugeArea area) {
        if (gauges.putIfAbsent(area, new Gauge()) == null) {
            historyKnown = false;
        }
    }

    /** Ends an alert's watch; empty where there was none. */
    Optional<Watch> unwatch(UUID alertId) {
        return Optional.ofNullable(watches.remove(alertId));
    }

    /** What was counted before this board existed is here now. */
    void historyIsKnown() {
        historyKnown = true;
    }

    /** Something may be missing. What is here stays, as totals only ever grow. */
    void historyIsIncomplete() {
        historyKnown = false;
    }

    void put(SliceTotal total) {
        windows.put(total.slice(), total.total());
        changed();
    }

    /** A script may look at any number of its company. */
    private void changed() {
        if (hasScripts) {
            watches.values().forEach(watch -> watch.turn().ifPresent(ScriptTurn::changed));
        }
    }

    /** Takes a reading of a gauge. Returns whether the gauge is watched and may have changed. */
    boolean put(Reading reading) {
        changed();
        Gauge gauge = gauges.get(reading.area());
        return gauge != null && gauge.put(reading);
    }

    /**
     * Judges every alert whose state is known, if that is for this replica to do, and adds what is decided. Returns how many
     * alerts were judged.
     */
    int judgeAll(Instant now, List<Decision> decisions) {
        int judged = 0;
        for (Watch watch : watches.values()) {
            judged += judge(watch, now, decisions);
        }
        return judged;
    }

    /** Judges the alerts on one gauge, and adds what is decided. Returns how many alerts were judged. */
    int judge(GaugeArea area, Instant now, List<Decision> decisions) {
        int judged = 0;
        for (Watch watch : watches.values()) {
            if (watch.rule().area().equals(area)) {
                judged += judge(watch, now, decisions);
            }
        }
        return judged;
    }

    private int judge(Watch watch, Instant now, List<Decision> decisions) {
        if (duty != Duty.JUDGES || !historyKnown || !watch.stateKnown()) {
            return 0;
        }
        watch.judge(measure(watch, now), now).ifPresent(decisions::add);
        return 1;
    }

    /** How many slices there is room for. */
    int slices() {
        return windows.slices();
    }

    /** What an alert of this company measures now. */
    Measurement measure(Watch watch, Instant now) {
        return watch.turn().map(ScriptTurn::measurement).orElseGet(() -> measure(watch.rule(), now));
    }

    private Measurement measure(AlertRule rule, Instant now) {
        if (rule.area() instanceof CallArea area) {
            Duration period = rule.samplePeriod().orElseThrow();
            return area.measure(windows.over(period, now), period, rule.minimumCalls());
        }
        Gauge gauge = gauges.get(rule.area());
        return gauge == null ? Measurement.none(0) : gauge.measure();
    }
}
