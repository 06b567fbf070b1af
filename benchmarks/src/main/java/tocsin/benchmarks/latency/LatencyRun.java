package tocsin.benchmarks.latency;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.time.Duration;
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

    private final Vertx vertx;
    private final Rig rig;
    private final Census census;
    private volatile Breaches breaches = new Breaches();

    /** On a rig whose services watch these companies. */
    public LatencyRun(Vertx vertx, Rig rig, Census census) {
        this.vertx = vertx;
        this.rig = rig;
        this.census = census;
        rig.inbox().listen(mail -> breaches.accepted(mail));
    }

    /** Runs, and waits for the last mails. */
    public Latency run(Duration duration, int callsPerSecond) throws Exception {
        Breaches sent = new Breaches();
        breaches = sent;
        Observation observation;
        try (Load load = new Load(vertx, rig.port(Listener.AMQP), census, sent)) {
            observation = new Observer(rig).during(() -> {
                load.run(duration, callsPerSecond);
                awaitMails(sent);
            });
        }
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

    private static void awaitMails(Breaches sent) throws InterruptedException {
        long limit = System.nanoTime() + LAST_MAILS_WITHIN.toNanos();
        while (!sent.allTold() && System.nanoTime() < limit) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
