package tocsin.sampler;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.replica.Standing;
import tocsin.sampler.watch.Evaluator;

/**
 * What happens several times a second: this replica says that it is alive and learns who else is, and hears what others
 * have counted. A beat waits for nothing but the database's answer, not even for what follows from it.
 */
@Singleton
final class Rhythm {

    private static final Logger LOG = Logger.getLogger(Rhythm.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration FOLLOW = Duration.ofMillis(200);

    /** Who is alone hears nothing, but wants to be able to go on from here once others come. */
    private static final Duration FOLLOW_ALONE = Duration.ofSeconds(1);

    /** A database that is stopped answers nothing at all; what was asked of it then is of no use any more. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration GOOD_BYE = Duration.ofSeconds(2);

    private final Attendance attendance;
    private final Evaluator evaluator;
    private final InstantSource clock;
    private final Vertx vertx;
    private final List<Long> timers = new CopyOnWriteArrayList<>();

    Rhythm(Attendance attendance, Evaluator evaluator, InstantSource clock, Vertx vertx) {
        this.attendance = attendance;
        this.evaluator = evaluator;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Begins at once. */
    void begin() {
        every(BEAT, "This replica cannot say that it is alive", this::beat);
        every(FOLLOW, "What others count cannot be heard", this::follow);
    }

    private void every(Duration pause, String failure, Supplier<Uni<?>> work) {
        AtomicBoolean busy = new AtomicBoolean();
        AtomicBoolean failing = new AtomicBoolean();
        Runnable run = () -> {
            if (busy.compareAndSet(false, true)) {
                work.get()
                        .onTermination()
                        .invoke(() -> busy.set(false))
                        .subscribe()
                        .with(
                                done -> {
                                    if (failing.compareAndSet(true, false)) {
                                        LOG.infof("No more: %s", failure);
                                    }
                                },
                                cause -> {
                                    if (failing.compareAndSet(false, true)) {
                                        LOG.warnf("%s; it is tried again all the time: %s", failure, cause);
                                    }
                                });
            }
        };
        run.run();
        timers.add(vertx.setPeriodic(pause.toMillis(), timer -> run.run()));
    }

    private Uni<?> beat() {
        return attendance
                .beat(evaluator.isReady())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(this::attend);
    }

    /** Reading what is its own from now on may take long. */
    private void attend(Standing standing) {
        evaluator
                .attend(standing)
                .subscribe()
                .with(
                        done -> {},
                        cause -> LOG.warnf(
                                "This replica cannot take on what is its own yet; it is tried again: %s", cause));
    }

    private Uni<?> follow() {
        boolean due = attendance.standing().hasCompany()
                || evaluator.lastFollowed().plus(FOLLOW_ALONE).isBefore(clock.instant());
        return due && attendance.standing().term() > 0
                ? evaluator.follow()
                : Uni.createFrom().voidItem();
    }

    /** Waits for a moment, and no longer: who does not say good-bye is taken for gone a little later. */
    void end() {
        timers.forEach(vertx::cancelTimer);
        attendance
                .leave()
                .ifNoItem()
                .after(GOOD_BYE)
                .fail()
                .onFailure()
                .invoke(cause ->
                        LOG.warnf("The other replicas will notice by themselves that this one is gone: %s", cause))
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }
}
