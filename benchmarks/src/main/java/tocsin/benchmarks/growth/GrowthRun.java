package tocsin.benchmarks.growth;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tocsin.benchmarks.growth.Growth.Size;
import tocsin.benchmarks.latency.Latency;
import tocsin.benchmarks.latency.LatencyRun;
import tocsin.benchmarks.meter.Observation;
import tocsin.benchmarks.meter.Observer;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Kind;
import tocsin.benchmarks.population.Population;
import tocsin.benchmarks.rig.Launch;
import tocsin.benchmarks.rig.Rig;
import tocsin.local.process.Service;
import tocsin.local.settings.Listener;

/** Lets the number of companies grow, and measures the same at each size. */
public final class GrowthRun {

    /** PostgreSQL's sessions tell what they did within ten seconds; what was defined must not look like rest. */
    private static final Duration SETTLE = Duration.ofSeconds(12);

    private final Vertx vertx;
    private final Rig rig;
    private final Launch launch;
    private final Settings settings;
    private final LatencyRun latencies;

    /**
     * How it is measured.
     *
     * @param companies the sizes, growing
     * @param rest how long nothing comes in
     * @param warmUp how long calls come in unmeasured, since the sampler has just been started
     * @param load how long calls come in
     * @param callsPerSecond how many
     */
    public record Settings(
            List<Integer> companies, Duration rest, Duration warmUp, Duration load, int callsPerSecond) {}

    /** On a rig whose services run and watch nobody. */
    public GrowthRun(Vertx vertx, Rig rig, Launch launch, Settings settings) {
        this.vertx = vertx;
        this.rig = rig;
        this.launch = launch;
        this.settings = settings;
        this.latencies = new LatencyRun(vertx, rig);
    }

    /** Runs. */
    public Growth run(Consumer<Size> hears) throws Exception {
        List<Size> sizes = new ArrayList<>();
        try (Connection connection = rig.connect()) {
            Population population = new Population(rig.port(Listener.CONFIG), rig.administratorToken(), connection);
            for (int companies : settings.companies()) {
                Size size = measure(population, Census.of(companies));
                hears.accept(size);
                sizes.add(size);
            }
        }
        return new Growth(sizes);
    }

    private Size measure(Population population, Census census) throws Exception {
        Duration defined = population.growTo(census);
        Duration watching = new Restart(vertx, rig, census.of(Kind.CUSTOMER)).measure(launch);
        rig.awaitReady(Service.SAMPLER);
        TimeUnit.MILLISECONDS.sleep(SETTLE.toMillis());
        Observation rest = new Observer(rig)
                .during(() -> TimeUnit.MILLISECONDS.sleep(settings.rest().toMillis()));
        latencies.warmUp(census, settings.warmUp(), settings.callsPerSecond());
        Latency load = latencies.run(census, settings.load(), settings.callsPerSecond());
        return new Size(census.companies(), seconds(defined), seconds(watching), rest, load);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
