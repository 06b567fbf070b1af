package tocsin.sampler.ingest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Gathers what is submitted for a moment and has it counted together: one transaction at a time, the next one begins
 * when the changes of the last one have been passed on. While the ledger fails, the batch waits and is tried again,
 * and what comes meanwhile queues up to {@code capacity} reports. May be used by any thread.
 */
public final class Intake {

    private final Ledger ledger;
    private final Function<Receipt, Uni<Void>> passOn;
    private final Settings settings;
    private final Function<Duration, Uni<Void>> pause;
    private final List<Parcel> waiting = new ArrayList<>();
    private int waitingReports;
    private boolean busy;

    /**
     * An intake.
     *
     * @param ledger where reports are counted
     * @param passOn takes the changes of each transaction; the next transaction waits for it
     * @param pause completes after a duration
     */
    public Intake(
            Ledger ledger,
            Function<Receipt, Uni<Void>> passOn,
            Settings settings,
            Function<Duration, Uni<Void>> pause) {
        this.ledger = ledger;
        this.passOn = passOn;
        this.settings = settings;
        this.pause = pause;
    }

    /**
     * How an intake works.
     *
     * @param linger how long the first report of a batch waits for others
     * @param largestBatch a batch takes no further parcel once it has this many reports
     * @param capacity how many reports may wait
     * @param firstRetry how long to wait after the first failure of the ledger; it doubles from there
     * @param lastRetry how long to wait at most
     */
    public record Settings(Duration linger, int largestBatch, int capacity, Duration firstRetry, Duration lastRetry) {}

    /** Thrown where no more reports can wait. The caller keeps them and tries again later. */
    public static final class Full extends RuntimeException {
        Full(int capacity) {
            super("The intake is full: " + capacity + " reports are waiting for the database");
        }
    }

    /**
     * Submits reports. The answer comes when they are committed, and not before.
     *
     * @return what became of them; fails with {@link Full} at once where there is no room
     */
    public Uni<Counts> submit(List<Report> reports) {
        if (reports.isEmpty()) {
            return Uni.createFrom().item(Counts.NONE);
        }
        return Uni.createFrom().emitter(emitter -> enqueue(new Parcel(List.copyOf(reports), emitter)));
    }

    private void enqueue(Parcel parcel) {
        boolean first;
        synchronized (waiting) {
            if (waitingReports > 0 && waitingReports + parcel.reports.size() > settings.capacity()) {
                parcel.answer.fail(new Full(settings.capacity()));
                return;
            }
            waiting.add(parcel);
            waitingReports += parcel.reports.size();
            first = !busy;
            busy = true;
        }
        if (first) {
            pause.apply(settings.linger()).subscribe().with(done -> flush());
        }
    }

    private void flush() {
        List<Parcel> batch = takeBatch();
        if (batch.isEmpty()) {
            return;
        }
        List<Report> reports =
                batch.stream().flatMap(parcel -> parcel.reports.stream()).toList();
        add(reports, settings.firstRetry())
                .invoke(receipt -> answer(batch, receipt))
                .chain(passOn::apply)
                .subscribe()
                .with(done -> flush(), failure -> flush());
    }

    private Uni<Receipt> add(List<Report> reports, Duration retry) {
        // Deferred, so that a ledger which throws is one that fails.
        return Uni.createFrom().deferred(() -> ledger.add(reports)).onFailure().recoverWithUni(failure -> {
            Duration doubled = retry.multipliedBy(2);
            Duration next = doubled.compareTo(settings.lastRetry()) < 0 ? doubled : settings.lastRetry();
            return pause.apply(retry).chain(() -> add(reports, next));
        });
    }

    private List<Parcel> takeBatch() {
        synchronized (waiting) {
            List<Parcel> batch = new ArrayList<>();
            int reports = 0;
            for (Parcel parcel : waiting) {
                if (reports >= settings.largestBatch()) {
                    break;
                }
                batch.add(parcel);
                reports += parcel.reports.size();
            }
            waiting.subList(0, batch.size()).clear();
            waitingReports -= reports;
            busy = !batch.isEmpty();
            return batch;
        }
    }

    private static void answer(List<Parcel> batch, Receipt receipt) {
        Set<String> fresh = new HashSet<>(receipt.fresh());
        batch.forEach(parcel -> parcel.answer(fresh));
    }

    private record Parcel(List<Report> reports, UniEmitter<? super Counts> answer) {

        /** The first report of an identity in a batch is the one that was counted. */
        void answer(Set<String> fresh) {
            int accepted = (int) reports.stream()
                    .filter(report -> fresh.remove(report.identity()))
                    .count();
            answer.complete(new Counts(accepted, reports.size() - accepted));
        }
    }
}
