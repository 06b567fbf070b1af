package tocsin.sampler.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.sampler.TestClock;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.NoDataPolicy;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.backtest.GaugeSlice.Sampled;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.watch.Decision;
import tocsin.sampler.watch.Ended;
import tocsin.sampler.watch.Evaluator;
import tocsin.sampler.watch.History;
import tocsin.sampler.watch.Kept;
import tocsin.sampler.watch.Outdated;
import tocsin.sampler.watch.StateLog;
import tocsin.sampler.watch.StoredState;
import tocsin.sampler.watch.WatchKey;

/** A backtest over what was recorded live finds what the evaluator, judging at the same moments, has found. */
class LiveAndAgainTest {

    private static final Instant FROM = Instant.parse("2026-03-02T09:00:00Z");
    private static final Company ACME = new Company("acme", "Acme", Set.of(), "EUR", ZoneId.of("Europe/Berlin"));

    /** What happens in one slice: calls, and what is told of channels. */
    private record Happening(int answered, int failed, Optional<Integer> sample, int up, int down) {}

    @Property(tries = 300)
    void the_same_slices_give_the_same_transitions(
            @ForAll("rules") AlertRule rule, @ForAll("courses") List<Happening> course) {
        Live live = new Live(rule);
        course.forEach(live::happen);

        Instant to = FROM.plus(Slice.WIDTH.multipliedBy(course.size()));
        List<Transition> again =
                Backtest.run(rule, ACME, FROM, to, live.recorded).transitions();

        assertThat(again).usingRecursiveComparison().ignoringFields("id").isEqualTo(live.transitions);
    }

    /** An evaluator that is told what has happened when each slice is over. */
    private static final class Live implements Evaluator.Observer {

        private final TestClock clock = new TestClock(FROM.toString());
        private final Recorded recorded = new Recorded();
        private final List<Transition> transitions = new ArrayList<>();
        private final Evaluator evaluator = new Evaluator(new AnyLog(), new NoHistory(), clock, Runnable::run, this);

        Live(AlertRule rule) {
            done(evaluator.define(List.of(new Definition.CompanyDefined(ACME), new Definition.AlertDefined(rule))));
        }

        void happen(Happening happening) {
            long slice = Slice.at(clock.instant());
            clock.advance(Slice.WIDTH);
            Receipt receipt = new Receipt(Set.of(), calls(slice, happening), readings(slice, happening));
            recorded.calls.addAll(receipt.slices());
            recorded.gauge.add(new GaugeSlice(
                    slice,
                    happening.sample().map(value -> new Sampled(value, Slice.start(slice), value, value)),
                    happening.up(),
                    happening.down()));
            done(evaluator.take(receipt));
            done(evaluator.tick());
        }

        @Override
        public void recorded(List<Decision> decisions) {
            decisions.forEach(decision -> transitions.add(decision.transition()));
        }

        @Override
        public void failed(Throwable cause) {
            throw new AssertionError(cause);
        }
    }

    private static List<SliceTotal> calls(long slice, Happening happening) {
        long counted = happening.answered() + happening.failed();
        CallSums sums = new CallSums(counted, counted, happening.answered(), happening.answered(), 0, 0, 0);
        return counted == 0 ? List.of() : List.of(new SliceTotal("acme", slice, sums));
    }

    private static List<Reading> readings(long slice, Happening happening) {
        List<Reading> readings = new ArrayList<>();
        Instant start = Slice.start(slice);
        happening.sample().ifPresent(value -> readings.add(new Sample("acme", GaugeArea.CHANNELS, value, start)));
        if (happening.up() + happening.down() > 0) {
            readings.add(new Move("acme", GaugeArea.CHANNELS, happening.up(), happening.down(), start.plusSeconds(9)));
        }
        return readings;
    }

    @Provide
    Arbitrary<AlertRule> rules() {
        Arbitrary<ARule> alerts = Arbitraries.of("asr", "cps", "channels", "short")
                .map(name -> switch (name) {
                    case "asr" -> ARule.lowAsr().over(Duration.ofMinutes(1)).atLeast(10);
                    case "cps" -> ARule.on(CallArea.CPS, Operator.ABOVE, 1).over(Duration.ofSeconds(30));
                    case "channels" ->
                        ARule.on(GaugeArea.CHANNELS, Operator.ABOVE, 20).resettingAt(15);
                    default -> ARule.lowAsr().over(Duration.ofSeconds(10)).atLeast(1);
                });
        return Combinators.combine(
                        alerts,
                        Arbitraries.of(Duration.ZERO, Duration.ofSeconds(30)),
                        Arbitraries.of(NoDataPolicy.values()),
                        Arbitraries.of(true, false))
                .as((alert, hold, noData, repeats) -> {
                    ARule rule = alert.holdingFor(hold).withoutData(noData).disablingFor(Duration.ofHours(1));
                    return (repeats ? rule.repeatedEvery(Duration.ofMinutes(1)) : rule).build();
                });
    }

    @Provide
    Arbitrary<List<Happening>> courses() {
        Arbitrary<Integer> few = Arbitraries.of(0, 0, 0, 1, 5, 20);
        Arbitrary<Happening> sampled = Combinators.combine(
                        few, few, Arbitraries.integers().between(0, 40))
                .as((answered, failed, value) -> new Happening(answered, failed, Optional.of(value), 0, 0));
        Arbitrary<Happening> moved = Combinators.combine(few, few, few, few)
                .as((answered, failed, up, down) -> new Happening(answered, failed, Optional.empty(), up, down));
        return Arbitraries.oneOf(sampled, moved, moved).list().ofMinSize(1).ofMaxSize(40);
    }

    private static void done(Uni<Void> work) {
        work.subscribeAsCompletionStage().join();
    }

    private static final class AnyLog implements StateLog {
        @Override
        public Uni<Set<WatchKey>> record(List<Decision> decisions, Kept run, long term) {
            throw new UnsupportedOperationException("There are no scripts here");
        }

        @Override
        public Uni<Set<WatchKey>> record(List<Decision> decisions, long term) {
            return Uni.createFrom().item(Set.of());
        }

        @Override
        public Uni<Map<WatchKey, StoredState>> read(Collection<WatchKey> keys) {
            return Uni.createFrom().item(Map.of());
        }

        @Override
        public Uni<Void> forget(Collection<Ended> ended) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> forgetOutdated(Collection<Outdated> outdated) {
            return Uni.createFrom().voidItem();
        }
    }

    private static final class NoHistory implements History {
        @Override
        public Uni<List<SliceTotal>> slices(Collection<String> companies, long from) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<List<Reading>> gauges(Collection<String> companies) {
            return Uni.createFrom().item(List.of());
        }
    }
}
