package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import tocsin.sampler.TestClock;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.replica.MemoryRoll;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.replica.Roll;

/** What PostgreSQL is to several replicas, in memory: every request is one transaction. */
final class SharedDatabase {

    static final Duration LIMIT = Duration.ofMillis(2500);
    private static final Duration RECEIPTS_LIVE = Duration.ofSeconds(30);
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(10);

    final List<Transition> transitions = new ArrayList<>();
    final Map<WatchKey, StoredState> states = new LinkedHashMap<>();
    private final TestClock clock;
    private final MemoryRoll roll;
    private final Map<String, Map<Long, CallSums>> slices = new LinkedHashMap<>();
    private final Map<String, Sample> balances = new LinkedHashMap<>();
    private final List<Left> receipts = new ArrayList<>();
    private Instant forgottenBefore = Instant.MIN.plus(LONGEST_TRANSACTION);

    /** Who decided last, after how many things that others may hear of. */
    private record DecidedBy(long number, ReplicaId replica) {}

    private final Map<WatchKey, DecidedBy> decided = new LinkedHashMap<>();

    private record Left(long number, ReplicaId replica, Instant at, Receipt receipt) {}

    private long number;
    private long samples;

    SharedDatabase(TestClock clock) {
        this.clock = clock;
        this.roll = new MemoryRoll(clock);
    }

    /** Counts answered and failed calls and a balance, and leaves a receipt where somebody may follow. */
    Receipt count(ReplicaId replica, String company, int answered, int failed, Optional<Double> balance) {
        long slice = Slice.at(clock.instant());
        CallSums more = new CallSums(answered + failed, answered + failed, answered, answered, 0, 0, 0);
        CallSums total =
                slices.computeIfAbsent(company, id -> new LinkedHashMap<>()).merge(slice, more, CallSums::plus);
        List<Reading> readings = new ArrayList<>();
        // No two samples are of one moment: which of them is the last one would be anybody's guess.
        Instant at = clock.instant().plusNanos(1000L * ++samples);
        balance.map(value -> new Sample(company, GaugeArea.BALANCE, value, at)).ifPresent(sample -> {
            balances.put(company, sample);
            readings.add(sample);
        });
        Receipt receipt = new Receipt(Set.of(), List.of(new SliceTotal(company, slice, total)), readings);
        if (roll.leavesReceipts(replica, LIMIT)) {
            receipts.add(new Left(++number, replica, clock.instant(), receipt));
        }
        return receipt;
    }

    /** Whether a balance with these least digits has been counted. */
    boolean knows(double leastDigits) {
        return balances.values().stream().anyMatch(sample -> Math.abs(sample.value() % 10 - leastDigits % 10) < 1e-9);
    }

    void forgetReceipts() {
        forgottenBefore = clock.instant().minus(RECEIPTS_LIVE);
        receipts.removeIf(left -> left.at().isBefore(forgottenBefore));
    }

    void nobodyFollows(ReplicaId replica) {
        roll.nobodyFollows(replica).await().indefinitely();
    }

    private Receipts.News news(ReplicaId me, Optional<Receipts.Mark> mark, Optional<Receipts.Mark> ownMark) {
        long seen = number(mark);
        long seenOwn = number(ownMark);
        boolean complete = mark.isPresent() && !mark.get().at().isBefore(forgottenBefore.plus(LONGEST_TRANSACTION));
        List<Receipts.Heard> heard = receipts.stream()
                .filter(left -> left.number() > (left.replica().equals(me) ? seenOwn : seen))
                .map(left -> new Receipts.Heard(left.replica().equals(me), left.receipt()))
                .toList();
        return new Receipts.News(
                new Receipts.Mark(Long.toString(number), clock.instant()), complete, heard, decidedSince(seen, me));
    }

    private static long number(Optional<Receipts.Mark> mark) {
        return mark.map(one -> Long.parseLong(one.snapshot())).orElse(Long.MAX_VALUE);
    }

    private List<Receipts.Decided> decidedSince(long seen, ReplicaId me) {
        return states.entrySet().stream()
                .filter(state -> decided.get(state.getKey()).number() > seen
                        && !decided.get(state.getKey()).replica().equals(me))
                .map(state ->
                        new Receipts.Decided(state.getKey(), state.getValue().version()))
                .toList();
    }

    Receipts receipts(ReplicaId me, Wire wire) {
        return (mark, ownMark) -> wire.call(() -> news(me, mark, ownMark));
    }

    Roll roll(Wire wire) {
        return new Roll() {
            @Override
            public Uni<Call> beat(Beat beat) {
                return wire.call(() -> roll.beat(beat).await().indefinitely());
            }

            @Override
            public Uni<Void> leave(ReplicaId replica) {
                return wire.call(() -> roll.leave(replica).await().indefinitely());
            }

            @Override
            public Uni<Void> nobodyFollows(ReplicaId replica) {
                return wire.call(() -> roll.nobodyFollows(replica).await().indefinitely());
            }
        };
    }

    History history(Wire wire) {
        return new History() {
            @Override
            public Uni<List<SliceTotal>> slices(Collection<String> companies, long from) {
                return wire.call(() -> totals(companies, from));
            }

            @Override
            public Uni<List<Reading>> gauges(Collection<String> companies) {
                return wire.call(() -> balances.values().stream()
                        .filter(sample -> companies.contains(sample.company()))
                        .<Reading>map(sample -> sample)
                        .toList());
            }
        };
    }

    private List<SliceTotal> totals(Collection<String> companies, long from) {
        List<SliceTotal> totals = new ArrayList<>();
        slices.forEach((company, sums) -> sums.forEach((slice, sum) -> {
            if (companies.contains(company) && slice >= from) {
                totals.add(new SliceTotal(company, slice, sum));
            }
        }));
        return totals;
    }

    StateLog log(ReplicaId me, Wire wire) {
        return new StateLog() {
            @Override
            public Uni<Set<WatchKey>> record(List<Decision> decisions, long term) {
                return wire.call(() -> SharedDatabase.this.record(me, decisions, term));
            }

            @Override
            public Uni<Set<WatchKey>> record(List<Decision> decisions, Kept run, long term) {
                throw new UnsupportedOperationException("There are no scripts here");
            }

            @Override
            public Uni<Map<WatchKey, StoredState>> read(Collection<WatchKey> keys) {
                return wire.call(() -> {
                    Map<WatchKey, StoredState> read = new LinkedHashMap<>(states);
                    read.keySet().retainAll(keys);
                    return read;
                });
            }

            @Override
            public Uni<Void> forget(Collection<Ended> ended) {
                return wire.run(() -> ended.forEach(one -> states.computeIfPresent(
                        one.key(), (key, state) -> state.revision() <= one.revision() ? null : state)));
            }

            @Override
            public Uni<Void> forgetOutdated(Collection<Outdated> outdated) {
                return wire.run(() -> outdated.forEach(one -> states.computeIfPresent(
                        one.key(),
                        (key, state) -> state.revision() <= one.revision()
                                        && state.measured().equals(one.measured())
                                ? null
                                : state)));
            }
        };
    }

    private Set<WatchKey> record(ReplicaId me, List<Decision> decisions, long term) {
        Set<WatchKey> lost = new HashSet<>();
        for (Decision decision : decisions) {
            if (roll.attends(me, term, LIMIT) && stands(decision)) {
                record(decision);
                decided.put(decision.key(), new DecidedBy(++number, me));
            } else {
                lost.add(decision.key());
            }
        }
        return lost;
    }

    private boolean stands(Decision decision) {
        Optional<StoredState> before = Optional.ofNullable(states.get(decision.key()));
        return before.map(StoredState::version).orElse(0L) == decision.expectedVersion()
                && before.map(StoredState::revision).orElse(0L) <= decision.revision();
    }

    private void record(Decision decision) {
        Transition transition = decision.transition();
        transitions.add(transition);
        states.put(
                decision.key(),
                StoredState.of(
                        transition.step().to(),
                        transition.rule().measured(),
                        decision.expectedVersion() + 1,
                        decision.revision()));
    }

    /** A process's one thread, and its connections: what is asked travels, and may arrive when the asker is no more. */
    static final class Wire implements Executor {

        final List<Runnable> tasks = new ArrayList<>();
        final List<Runnable> unsent = new ArrayList<>();
        final List<Runnable> sent = new ArrayList<>();

        <T> Uni<T> call(Supplier<T> work) {
            return Uni.createFrom()
                    .emitter(emitter -> unsent.add(() -> {
                        T answer = work.get();
                        tasks.add(() -> emitter.complete(answer));
                    }));
        }

        Uni<Void> run(Runnable work) {
            return call(() -> {
                work.run();
                return null;
            });
        }

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }
    }
}
