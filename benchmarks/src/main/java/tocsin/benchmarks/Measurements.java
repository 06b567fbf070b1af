package tocsin.benchmarks;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.benchmarks.backlog.Backlog;
import tocsin.benchmarks.backlog.BacklogRun;
import tocsin.benchmarks.growth.Growth;
import tocsin.benchmarks.growth.GrowthRun;
import tocsin.benchmarks.latency.Burst;
import tocsin.benchmarks.latency.Latency;
import tocsin.benchmarks.latency.Latency.Loads;
import tocsin.benchmarks.latency.LatencyRun;
import tocsin.benchmarks.latency.Stage;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Population;
import tocsin.benchmarks.prometheus.Prometheus;
import tocsin.benchmarks.prometheus.PrometheusRun;
import tocsin.benchmarks.rig.Launch;
import tocsin.benchmarks.rig.Rig;
import tocsin.benchmarks.start.Start;
import tocsin.benchmarks.start.StartRun;
import tocsin.benchmarks.throughput.Throughput;
import tocsin.benchmarks.throughput.ThroughputRun;
import tocsin.local.settings.Listener;

/** The measurements, each on a rig of its own, so that none finds what another has left. Says how it gets on. */
final class Measurements implements AutoCloseable {

    private static final Census CENSUS = Census.of(1_000);
    private static final int BUSY = 1_000;
    private static final int LIGHT = 10;

    private final Path repository;
    private final Path work;
    private final Launch launch;
    private final Lengths lengths;
    private final Optional<Path> newerJdk;
    private final Vertx vertx = Vertx.vertx();

    Measurements(Path repository, Launch launch, Lengths lengths, Optional<Path> newerJdk) {
        this.repository = repository;
        this.work = repository.resolve("benchmarks/target/rig");
        this.launch = launch;
        this.lengths = lengths;
        this.newerJdk = newerJdk;
    }

    Throughput throughput() throws Exception {
        try (Rig rig = watching()) {
            Throughput result =
                    new ThroughputRun(vertx, rig, CENSUS, lengths.rounds()).run(lengths.singles(), lengths.inArrays());
            say(
                    "  singles: bare %.0f/s, ours %.0f/s",
                    result.singles().bareMedian(), result.singles().oursMedian());
            say(
                    "  arrays: bare %.0f/s, ours %.0f/s",
                    result.arrays().bareMedian(), result.arrays().oursMedian());
            return result;
        }
    }

    Loads latency() throws Exception {
        try (Rig rig = watching()) {
            LatencyRun run = new LatencyRun(vertx, rig);
            run.warmUp(CENSUS, lengths.warmUp(), BUSY);
            Latency light = run.run(CENSUS, lengths.light(), LIGHT);
            say(light);
            run.warmUp(CENSUS, lengths.warmUp(), BUSY);
            Latency busy = run.run(CENSUS, lengths.busy(), BUSY);
            say(busy);
            Burst burst = run.burst(CENSUS);
            say(
                    "  %d alerts at once: p50 %.0f ms, last %.0f ms; %d not told",
                    burst.times().count(), burst.times().p50(), burst.times().longest(), burst.untold());
            say(burst.stages());
            return new Loads(busy, light, burst);
        }
    }

    Optional<Prometheus> prometheus() throws Exception {
        if (!PrometheusRun.isPossible()) {
            say("  skipped: prometheus and prometheus-alertmanager are not on the path");
            return Optional.empty();
        }
        Prometheus result = PrometheusRun.run(work.resolve("prometheus"), CENSUS, lengths.prometheus());
        say(
                "  p50 %.0f ms, p99 %.0f ms",
                result.breaches().p50(), result.breaches().p99());
        return Optional.of(result);
    }

    Growth growth() throws Exception {
        GrowthRun.Settings settings =
                new GrowthRun.Settings(lengths.companies(), lengths.rest(), lengths.warmUp(), lengths.load(), BUSY);
        try (Rig rig = Rig.start(work)) {
            rig.startAll(launch);
            return new GrowthRun(vertx, rig, launch, settings).run(size -> {
                say("  %d companies: watching after %.1f s", size.companies(), size.watchingSeconds());
                say(size.underLoad());
            });
        }
    }

    Backlog backlog() throws Exception {
        try (Rig rig = Rig.start(work)) {
            rig.startAll(launch);
            Backlog result = new BacklogRun(vertx, rig).run(lengths.backlog(), lengths.backlog() / 10);
            say(
                    "  %d messages: kept %.0f/s, sent %.0f/s",
                    result.messages(), result.keptPerSecond(), result.sentPerSecond());
            return result;
        }
    }

    Start start() throws Exception {
        try (Rig rig = Rig.start(work)) {
            // Each service has its tables from here on.
            rig.startAll(launch);
            rig.stopAll();
            return new StartRun(rig, repository, work.resolveSibling("jvm-caches"), lengths.starts())
                    .run(
                            newerJdk.map(jdk -> jdk.resolve("bin/java")),
                            row -> say(
                                    "  %s, %s: %.2f s, %.0f MiB",
                                    row.service(), row.platform(), row.readySeconds(), row.memoryMebibytes()));
        }
    }

    private Rig watching() throws Exception {
        Rig rig = Rig.start(work);
        try (Connection connection = rig.connect()) {
            rig.startAll(launch);
            new Population(rig.port(Listener.CONFIG), rig.administratorToken(), connection).growTo(CENSUS);
            return rig;
        } catch (Exception failure) {
            rig.close();
            throw failure;
        }
    }

    private static void say(Latency latency) {
        say(
                "  %d calls/s: %d breaches, p50 %.0f ms, p99 %.0f ms, p99.9 %.0f ms; %d not told, %d unexpected mails",
                latency.callsPerSecond(),
                latency.breaches().count(),
                latency.breaches().p50(),
                latency.breaches().p99(),
                latency.breaches().p999(),
                latency.untold(),
                latency.unexpected());
        say(latency.stages());
        latency.observation()
                .processes()
                .forEach(use -> say("    %s: %.3f cores, %.0f MiB", use.name(), use.cores(), use.memoryMebibytes()));
    }

    private static void say(List<Stage> stages) {
        stages.forEach(stage -> say(
                "    %s: p50 %.0f ms, p99 %.0f ms",
                stage.name(), stage.times().p50(), stage.times().p99()));
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
