package tocsin.benchmarks.latency;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tocsin.benchmarks.meter.Observation;
import tocsin.benchmarks.meter.Observer;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Population;
import tocsin.benchmarks.rig.Rig;
import tocsin.local.settings.Listener;

/** Breaches alerts at moments fixed beforehand while ordinary calls come in, and takes the time to each mail. */
public final class LatencyRun {

    private static final Duration LAST_MAILS_WITHIN = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 20;

    /** So that the windows of ASR that are half a minute long are empty again before the next run. */
    private static final Duration BETWEEN_RUNS = Duration.ofSeconds(45);

    private final Vertx vertx;
    private final Rig rig;
    private long lastEnd = System.nanoTime() - BETWEEN_RUNS.toNanos();
    private volatile Breaches breaches = new Breaches();

    /** On a rig. */
    public LatencyRun(Vertx vertx, Rig rig) {
        this.vertx = vertx;
        this.rig = rig;
        rig.inbox().listen(mail -> breaches.accepted(mail));
    }

    /** Runs, and waits for the last mails; the services watch these companies. */
    public Latency run(Census census, Duration duration, int callsPerSecond) throws Exception {
        awaitEmptyWindows();
        Breaches sent = new Breaches();
        breaches = sent;
        Observation observation;
        try (Load load = new Load(vertx, rig.port(Listener.AMQP), census, sent)) {
            observation = new Observer(rig).during(() -> {
                load.run(duration, callsPerSecond, BreachPlan.over(duration, census));
                awaitMails(sent);
            });
        }
        lastEnd = System.nanoTime();
        try (Connection connection = rig.connect()) {
            return new Latency(
                    census.companies(),
                    census.companies() * Population.ALERTS,
                    callsPerSecond,
                    duration.toSeconds(),
                    Percentiles.ofMicros(
                            sent.told().stream().map(Breaches.Told::micros).toList()),
                    Stages.of(sent.told(), connection),
                    sent.untold().size(),
                    sent.unexpected(),
                    observation);
        }
    }

    /** Breaches many alerts at the same moment, and waits for the last mail. */
    public Burst burst(Census census) throws Exception {
        Breaches sent = new Breaches();
        breaches = sent;
        return Burst.of(vertx, rig, census, sent);
    }

    /** Lets ordinary calls come in, and measures nothing. */
    public void warmUp(Census census, Duration duration, int callsPerSecond) throws Exception {
        try (Load load = new Load(vertx, rig.port(Listener.AMQP), census, new Breaches())) {
            load.run(duration, callsPerSecond, List.of());
        }
    }

    private void awaitEmptyWindows() throws InterruptedException {
        long since = System.nanoTime() - lastEnd;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, BETWEEN_RUNS.toNanos() - since));
    }

    private static void awaitMails(Breaches sent) throws InterruptedException {
        long limit = System.nanoTime() + LAST_MAILS_WITHIN.toNanos();
        while (!sent.allTold() && System.nanoTime() < limit) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
