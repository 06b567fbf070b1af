package tocsin.sampler.script.sandbox;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.series.Bins;
import tocsin.sampler.series.Chronicle;
import tocsin.sampler.series.GaugeCourse;
import tocsin.sampler.series.GaugeCourse.Told;
import tocsin.sampler.series.Point.Extent;
import tocsin.sampler.series.Steps;
import tocsin.sampler.watch.History;

/** What was counted of calls and gauges, in memory. */
final class Records implements History, Chronicle {

    private final Instant now;
    private final List<SliceTotal> calls = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private boolean away;

    Records(Instant now) {
        this.now = now;
    }

    /** From now on nothing can be read. */
    void goAway() {
        away = true;
    }

    /** Answered and failed calls some time ago; the answered ones lasted for a minute and rang after two seconds. */
    Records calls(String company, Duration ago, long answered, long failed) {
        return calls(
                company,
                ago,
                new CallSums(
                        answered + failed,
                        answered + failed,
                        answered,
                        answered,
                        60_000 * answered,
                        answered,
                        2_000 * answered));
    }

    Records calls(String company, Duration ago, CallSums sums) {
        calls.add(new SliceTotal(company, Slice.at(now.minus(ago)), sums));
        return this;
    }

    Records sample(String company, String area, Duration ago, double value) {
        readings.add(new Sample(company, GaugeArea.of(area).orElseThrow(), value, now.minus(ago)));
        return this;
    }

    /** So many failed calls in a row, without an answered one before. */
    Records failures(String company, Duration ago, long failures) {
        readings.add(new Move(company, GaugeArea.CONSECUTIVE_FAILURES, failures, 0, now.minus(ago)));
        return this;
    }

    private <T> Uni<T> answer(T answer) {
        return away
                ? Uni.createFrom().failure(new IllegalStateException("The database is away"))
                : Uni.createFrom().item(answer);
    }

    @Override
    public Uni<List<SliceTotal>> slices(Collection<String> companies, long from) {
        return answer(calls.stream()
                .filter(total -> companies.contains(total.company()) && total.slice() >= from)
                .toList());
    }

    @Override
    public Uni<List<Reading>> gauges(Collection<String> companies) {
        return answer(readings.stream()
                .filter(reading -> companies.contains(reading.company()))
                .toList());
    }

    @Override
    public Uni<Map<Instant, CallSums>> calls(String company, Bins bins) {
        Map<Instant, CallSums> sums = new HashMap<>();
        calls.stream()
                .filter(total -> total.company().equals(company))
                .forEach(total ->
                        sums.merge(bins.beginningOf(Slice.start(total.slice())), total.total(), CallSums::plus));
        return answer(sums);
    }

    @Override
    public Uni<GaugeCourse> gauge(String company, GaugeArea area, Steps steps) {
        List<Sample> samples = readings.stream()
                .filter(reading ->
                        reading.company().equals(company) && reading.area().equals(area))
                .map(Sample.class::cast)
                .sorted(Comparator.comparing(Sample::at))
                .toList();
        OptionalDouble before = samples.stream()
                .filter(sample -> sample.at().isBefore(steps.from()))
                .mapToDouble(Sample::value)
                .reduce((earlier, later) -> later);
        Map<Instant, Told> told = new HashMap<>();
        steps.beginnings().forEach(at -> told(samples, at, steps).ifPresent(value -> told.put(at, value)));
        return answer(new GaugeCourse(before, told));
    }

    private static Optional<Told> told(List<Sample> samples, Instant at, Steps steps) {
        List<Double> values = samples.stream()
                .filter(sample -> Bins.of(steps).beginningOf(sample.at()).equals(at))
                .map(Sample::value)
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        DoubleSummaryStatistics extent =
                values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return Optional.of(
                new Told(values.get(values.size() - 1), Extent.of(extent.getMin(), extent.getMax()), values.size()));
    }
}
