package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import tocsin.sampler.TestClock;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.definition.Revised;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.replica.Standing;
import tocsin.sampler.script.Runner;
import tocsin.sampler.script.Script;
import tocsin.telemetry.Trace;

/** An evaluator on the test's own thread, with virtual time and what it works on in memory. */
final class Station {

    final TestClock clock = new TestClock("2026-03-02T09:14:00Z");
    final FakeStateLog log = new FakeStateLog();
    final FakeHistory history = new FakeHistory();
    final List<Decision> recorded = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    final List<Round> rounds = new ArrayList<>();
    Holdings holdings;
    private final List<Receipts.Decided> decidedElsewhere = new ArrayList<>();
    private final Runner runner;
    private Evaluator evaluator;

    /** Without scripts. */
    Station() {
        this(Runner.NONE);
    }

    /** With somebody who runs scripts. */
    Station(Runner runner) {
        this.runner = runner;
        this.evaluator = evaluator();
    }

    static Company company(String id, String... tags) {
        return companyIn("UTC", id, tags);
    }

    static Company companyIn(String zone, String id, String... tags) {
        return new Company(id, id, Set.of(tags), "EUR", ZoneId.of(zone));
    }

    /** ASR at or below 30 % fires, 31 % resets, over one minute with at least ten calls. */
    static ARule lowAsr() {
        return ARule.lowAsr().over(Duration.ofMinutes(1)).atLeast(10);
    }

    static WatchKey key(AlertRule rule, String company) {
        return new WatchKey(rule.id(), company);
    }

    private Evaluator evaluator() {
        Standing alone = Standing.only(ReplicaId.fresh());
        return new Evaluator(alone, log, history, this::since, runner, clock, Runnable::run, new Evaluator.Observer() {
            @Override
            public void recorded(List<Decision> decisions) {
                recorded.addAll(decisions);
            }

            @Override
            public void judged(Round round) {
                rounds.add(round);
            }

            @Override
            public void holds(Holdings now) {
                holdings = now;
            }

            @Override
            public void failed(Throwable cause) {
                failures.add(cause.getMessage());
            }
        });
    }

    private Uni<Receipts.News> since(Optional<Receipts.Mark> mark, Optional<Receipts.Mark> ownMark) {
        List<Receipts.Decided> decided = List.copyOf(decidedElsewhere);
        decidedElsewhere.clear();
        return Receipts.NONE.since(mark, ownMark).map(news -> new Receipts.News(news.mark(), true, List.of(), decided));
    }

    /** Another replica decides, and this one will hear of it when it next follows. */
    void decidedElsewhere(WatchKey key, AlertState state) {
        log.overtake(key, state);
        decidedElsewhere.add(new Receipts.Decided(key, log.states.get(key).version()));
    }

    void follow() {
        done(evaluator.follow());
    }

    /** A new process on the same database. */
    void restart() {
        evaluator = evaluator();
    }

    void define(Company... companies) {
        done(evaluator.define(Arrays.stream(companies)
                .<Definition>map(Definition.CompanyDefined::new)
                .toList()));
    }

    void define(AlertRule... rules) {
        done(evaluator.define(Arrays.stream(rules)
                .<Definition>map(Definition.AlertDefined::new)
                .toList()));
    }

    /** Definitions of a revision that others may know or not. */
    void define(long revision, AlertRule rule) {
        done(evaluator.revise(List.of(new Revised(new Definition.AlertDefined(rule), revision))));
    }

    void define(Script script) {
        done(evaluator.define(List.of(new Definition.ScriptDefined(script))));
    }

    CompletableFuture<Void> begin(Company company, AlertRule rule) {
        return evaluator
                .define(List.of(new Definition.CompanyDefined(company), new Definition.AlertDefined(rule)))
                .subscribeAsCompletionStage();
    }

    void remove(Definition definition) {
        done(evaluator.define(List.of(definition)));
    }

    /** All calls of a company in the present slice: so many answered and so many failed. */
    void calls(String company, int answered, int failed) {
        done(evaluator.take(callsReceipt(company, answered, failed)));
    }

    /** The same, of which the last came with a trace. */
    void calls(String company, int answered, int failed, Trace trace) {
        done(evaluator.take(callsReceipt(company, answered, failed).in(Map.of(company, trace))));
    }

    CompletableFuture<Void> beginCalls(String company, int answered, int failed) {
        return evaluator.take(callsReceipt(company, answered, failed)).subscribeAsCompletionStage();
    }

    private Receipt callsReceipt(String company, int answered, int failed) {
        SliceTotal total = total(company, clock.instant(), answered, failed);
        history.slices.add(total);
        return new Receipt(Set.of(), List.of(total), List.of());
    }

    /** Calls that another replica has counted: they are in the database and nobody is told. */
    void countedElsewhere(String company, Instant at, int answered, int failed) {
        history.slices.add(total(company, at, answered, failed));
    }

    private static SliceTotal total(String company, Instant at, int answered, int failed) {
        long counted = answered + failed;
        return new SliceTotal(company, Slice.at(at), new CallSums(counted, counted, answered, answered, 0, 0, 0));
    }

    /** Samples of a company's balance that come together, a second apart, the last one now. */
    void balances(String company, double... values) {
        List<Sample> samples = IntStream.range(0, values.length)
                .mapToObj(i -> new Sample(
                        company, GaugeArea.BALANCE, values[i], clock.instant().minusSeconds(values.length - 1L - i)))
                .toList();
        history.gauges.addAll(samples);
        done(evaluator.take(new Receipt(Set.of(), List.of(), List.copyOf(samples))));
    }

    /** Readings of gauges that come together, in the order in which they come. */
    void readings(Reading... readings) {
        history.gauges.addAll(List.of(readings));
        done(evaluator.take(new Receipt(Set.of(), List.of(), List.of(readings))));
    }

    void tickAfter(Duration pause) {
        clock.advance(pause);
        tick();
    }

    void tick() {
        done(evaluator.tick());
    }

    Map<WatchKey, Measurement> measure(WatchKey... keys) {
        return evaluator.measure(List.of(keys)).await().indefinitely();
    }

    private static void done(Uni<Void> work) {
        CompletableFuture<Void> done = work.subscribeAsCompletionStage();
        if (!done.isDone()) {
            throw new AssertionError("The evaluator has not finished");
        }
        done.join();
    }
}
