package tocsin.benchmarks;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Condition;
import tocsin.sampler.alert.NoDataPolicy;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.watch.Evaluator;

/**
 * A carrier with many companies, each of them watched by ten alerts: every metric over five minutes and over an hour.
 */
final class WatchedCarrier {

    static final int ALERTS_EACH = 10;
    private static final List<Duration> PERIODS = List.of(Duration.ofMinutes(5), Duration.ofHours(1));
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_A_SLICE = (int) (Slice.WIDTH.toSeconds() / TICK.toSeconds());

    private final VirtualClock clock = new VirtualClock();
    private final Memory memory = new Memory();
    private final Evaluator evaluator = new Evaluator(memory, memory, clock, Runnable::run, memory);
    private final Traffic traffic;

    WatchedCarrier(int companies) {
        List<String> ids =
                IntStream.range(0, companies).mapToObj(i -> "company-" + i).toList();
        traffic = new Traffic(ids);
        ids.forEach(id -> done(evaluator.define(definitions(id))));
    }

    /** How many evaluations {@link #liveForASlice()} makes of each alert: one when the calls come, one at each tick. */
    static int evaluationsASlice() {
        return TICKS_A_SLICE + 1;
    }

    /**
     * Ten seconds pass: every company has calls, and it ticks each second. Returns how many decisions there were so
     * far.
     */
    long liveForASlice() {
        done(evaluator.take(traffic.slice(Slice.at(clock.instant()))));
        for (int tick = 0; tick < TICKS_A_SLICE; tick++) {
            clock.advance(TICK);
            done(evaluator.tick());
        }
        return memory.decisions();
    }

    private static List<Definition> definitions(String company) {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(
                new Definition.CompanyDefined(new Company(company, company, Set.of(), "EUR", ZoneId.of("UTC"))));
        for (Duration period : PERIODS) {
            for (CallArea area : CallArea.values()) {
                definitions.add(new Definition.AlertDefined(rule(company, area, period)));
            }
        }
        return definitions;
    }

    private static AlertRule rule(String company, CallArea area, Duration period) {
        return new AlertRule(
                UUID.randomUUID(),
                "Low " + area.label(),
                new Scope.OfCompany(company),
                area,
                Optional.of(period),
                1,
                new Condition(Operator.BELOW, 0.5, OptionalDouble.of(1)),
                Duration.ZERO,
                NoDataPolicy.KEEP,
                Optional.empty(),
                Optional.empty(),
                new AlertRule.Message(List.of("noc@acme.example"), "alert", "warning", true));
    }

    private static void done(Uni<Void> work) {
        CompletableFuture<Void> done = work.subscribeAsCompletionStage();
        if (!done.isDone()) {
            throw new IllegalStateException("The core waits for something, although nothing here takes time");
        }
        done.join();
    }
}
