package tocsin.sampler.ingest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tocsin.telemetry.Trace;

/**
 * Gathers what is submitted for a moment and has it counted together: one transaction at a time, the next one begins
 * when the changes of the last one have been passed on. While the ledger fails, the batch waits and is tried again, and
 * what comes meanwhile waits behind it. How much may wait is for those to say who submit: what comes over AMQP is
 * bounded by its link, what comes otherwise by {@code capacity}. May be used by any thread.
 */
public final class Intake {

    private final Ledger ledger;
    private final Function<Receipt, Uni<Void>> passOn;
    private final Settings settings;
    private final Function<Duration, Uni<Void>> pause;
    private final InstantSource clock;
    private final IntakeWatch watch;
    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private List<Parcel> counting = List.of();
    private int held;
    private int offered;
    private boolean busy;
    private Optional<Backlog.Trouble> trouble = Optional.empty();

    /**
     * An intake.
     *
     * @param ledger where reports are counted
     * @param passOn takes the changes of each transaction; the next transaction waits for it
     * @param pause completes after a duration
     * @param watch is told of each batch
     */
    public Intake(
            Ledger ledger,
            Function<Receipt, Uni<Void>> passOn,
            Settings settings,
            Function<Duration, Uni<Void>> pause,
            InstantSource clock,
            IntakeWatch watch) {
        this.ledger = ledger;
        this.passOn = passOn;
        this.settings = settings;
        this.pause = pause;
        this.clock = clock;
        this.watch = watch;
    }

    /** An intake that nobody watches. */
    public Intake(
            Ledger ledger,
            Function<Receipt, Uni<Void>> passOn,
            Settings settings,
            Function<Duration, Uni<Void>> pause,
            InstantSource clock) {
        this(ledger, passOn, settings, pause, clock, IntakeWatch.NONE);
    }

    /**
     * How an intake works.
     *
     * @param linger how long the first report of a batch waits for others
     * @param largestBatch a batch takes no further parcel once it has this many reports
     * @param capacity how many of the reports that are offered may wait
     * @param firstRetry how long to wait after the first failure of the ledger; it doubles from there
     * @param lastRetry how long to wait at most
     */
    public record Settings(Duration linger, int largestBatch, int capacity, Duration firstRetry, Duration lastRetry) {}

    /** Thrown where no more reports can wait. The caller keeps them and tries again later. */
    public static final class Full extends RuntimeException {
        Full(int waiting) {
            super("The intake is full: " + waiting + " reports are waiting for the database");
        }
    }

    /**
     * Submits reports, which wait for as long as it takes. For whoever has a bound of its own on what it submits and
     * has no answer to. The answer comes when they are committed, and not before.
     */
    public Uni<Counts> submit(List<Report> reports, Optional<Trace> trace) {
        return enter(reports, false, trace);
    }

    /** The same of reports that belong to no trace. */
    public Uni<Counts> submit(List<Report> reports) {
        return submit(reports, Optional.empty());
    }

    /**
     * Offers reports, for which there may be no room. The answer comes when they are committed, and not before.
     *
     * @return what became of them; fails with {@link Full} at once where too many that were offered wait already. They
     *     are taken, however many they are, where no other does
     */
    public Uni<Counts> offer(List<Report> reports, Optional<Trace> trace) {
        return enter(reports, true, trace);
    }

    /** The same of reports that belong to no trace. */
    public Uni<Counts> offer(List<Report> reports) {
        return offer(reports, Optional.empty());
    }

    /** What waits now. */
    public Backlog backlog() {
        synchronized (waiting) {
            Parcel oldest = counting.isEmpty() ? waiting.peek() : counting.get(0);
            return new Backlog(held, Optional.ofNullable(oldest).map(Parcel::since), trouble);
        }
    }

    private Uni<Counts> enter(List<Report> reports, boolean offered, Optional<Trace> trace) {
        if (reports.isEmpty()) {
            return Uni.createFrom().item(Counts.NONE);
        }
        return Uni.createFrom()
                .emitter(
                        emitter -> enqueue(new Parcel(List.copyOf(reports), offered, clock.instant(), trace, emitter)));
    }

    private void enqueue(Parcel parcel) {
        boolean first;
        synchronized (waiting) {
            if (parcel.offered && offered > 0 && offered + parcel.size() > settings.capacity()) {
                parcel.answer.fail(new Full(offered));
                return;
            }
            waiting.add(parcel);
            hold(parcel, 1);
            first = !busy;
            busy = true;
        }
        if (first) {
            pause.apply(settings.linger()).subscribe().with(done -> flush());
        }
    }

    private void hold(Parcel parcel, int sign) {
        held += sign * parcel.size();
        offered += parcel.offered ? sign * parcel.size() : 0;
    }

    private void flush() {
        List<Parcel> batch = takeBatch();
        if (batch.isEmpty()) {
            return;
        }
        List<Report> reports =
                batch.stream().flatMap(parcel -> parcel.reports.stream()).toList();
        Instant began = clock.instant();
        IntakeWatch.Batch watched = IntakeWatch.Batch.of(reports);
        add(reports, traces(batch), settings.firstRetry())
                .invoke(receipt -> answer(batch, receipt))
                .invoke(() -> watch.counted(watched, began, clock.instant()))
                .chain(passOn::apply)
                .subscribe()
                .with(
                        done -> {
                            watch.evaluated(watched, clock.instant());
                            flush();
                        },
                        failure -> flush());
    }

    /** By company, what its last report belongs to; mostly none, and then this costs nothing for each report. */
    private static Map<String, Trace> traces(List<Parcel> batch) {
        Map<String, Trace> traces = new HashMap<>();
        for (Parcel parcel : batch) {
            parcel.trace.ifPresent(trace -> parcel.reports.forEach(
                    report -> report.companies().forEach(company -> traces.put(company, trace))));
        }
        return traces;
    }

    private Uni<Receipt> add(List<Report> reports, Map<String, Trace> traces, Duration retry) {
        // Deferred, so that a ledger which throws is one that fails.
        return Uni.createFrom()
                .deferred(() -> ledger.add(reports, traces))
                .onFailure()
                .recoverWithUni(failure -> {
                    failed(failure);
                    Duration doubled = retry.multipliedBy(2);
                    Duration next = doubled.compareTo(settings.lastRetry()) < 0 ? doubled : settings.lastRetry();
                    return pause.apply(retry).chain(() -> add(reports, traces, next));
                });
    }

    private void failed(Throwable cause) {
        String reason = Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
        synchronized (waiting) {
            Instant since = trouble.map(Backlog.Trouble::since).orElseGet(clock::instant);
            trouble = Optional.of(new Backlog.Trouble(since, reason));
        }
    }

    private List<Parcel> takeBatch() {
        synchronized (waiting) {
            List<Parcel> batch = new ArrayList<>();
            for (int reports = 0; reports < settings.largestBatch() && !waiting.isEmpty(); ) {
                Parcel parcel = waiting.remove();
                batch.add(parcel);
                reports += parcel.size();
            }
            counting = batch;
            busy = !batch.isEmpty();
            return batch;
        }
    }

    private void answer(List<Parcel> batch, Receipt receipt) {
        synchronized (waiting) {
            trouble = Optional.empty();
            counting = List.of();
            batch.forEach(parcel -> hold(parcel, -1));
        }
        if (receipt.fresh().size() == batch.stream().mapToInt(Parcel::size).sum()) {
            batch.forEach(Parcel::answerThatAllCount);
        } else {
            Set<String> fresh = new HashSet<>(receipt.fresh());
            batch.forEach(parcel -> parcel.answer(fresh));
        }
    }

    private record Parcel(
            List<Report> reports,
            boolean offered,
            Instant since,
            Optional<Trace> trace,
            UniEmitter<? super Counts> answer) {

        int size() {
            return reports.size();
        }

        void answerThatAllCount() {
            answer.complete(new Counts(reports.size(), 0));
        }

        /** The first report of an identity in a batch is the one that was counted. */
        void answer(Set<String> fresh) {
            int accepted = (int) reports.stream()
                    .filter(report -> fresh.remove(report.identity()))
                    .count();
            answer.complete(new Counts(accepted, reports.size() - accepted));
        }
    }
}
