package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Gauge;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;

/** What alerts measure of companies that are watched elsewhere, from what was counted. May be used by any thread. */
final class Elsewhere {

    private final History history;

    Elsewhere(History history) {
        this.history = history;
    }

    /**
     * What some alerts measure.
     *
     * @param rules the alert of each
     */
    Uni<Map<WatchKey, Measurement>> measure(Map<WatchKey, AlertRule> rules, Instant now) {
        if (rules.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Set<String> companies = rules.keySet().stream().map(WatchKey::company).collect(Collectors.toSet());
        return Uni.combine()
                .all()
                .unis(history.calls(spans(rules, now)), history.gauges(companies))
                .with((calls, gauges) -> measure(rules, now, calls, gauges));
    }

    private static List<History.Span> spans(Map<WatchKey, AlertRule> rules, Instant now) {
        return rules.entrySet().stream()
                .map(one -> span(one.getKey(), one.getValue(), now))
                .distinct()
                .toList();
    }

    private static History.Span span(WatchKey key, AlertRule rule, Instant now) {
        Duration period = rule.samplePeriod().orElse(Slice.WIDTH);
        return new History.Span(key.company(), new SamplePeriod(period, now));
    }

    private static Map<WatchKey, Measurement> measure(
            Map<WatchKey, AlertRule> rules, Instant now, Map<History.Span, CallSums> calls, List<Reading> gauges) {
        Map<String, List<Reading>> byCompany = gauges.stream().collect(Collectors.groupingBy(Reading::company));
        Map<WatchKey, Measurement> measured = new HashMap<>();
        rules.forEach((key, rule) -> measured.put(
                key, measure(rule, calls.get(span(key, rule, now)), byCompany.getOrDefault(key.company(), List.of()))));
        return measured;
    }

    private static Measurement measure(AlertRule rule, CallSums calls, Collection<Reading> readings) {
        if (rule.area() instanceof CallArea area) {
            return area.measure(calls, rule.samplePeriod().orElseThrow(), rule.minimumCalls());
        }
        return Gauge.of(rule.area(), readings).measure();
    }
}
