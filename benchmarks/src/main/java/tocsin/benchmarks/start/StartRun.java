package tocsin.benchmarks.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tocsin.benchmarks.meter.ProcessMeter;
import tocsin.benchmarks.rig.Launch;
import tocsin.benchmarks.rig.Rig;
import tocsin.benchmarks.start.Start.Row;
import tocsin.local.process.Service;
import tocsin.local.settings.Failure;

/** Starts each service some times on each platform that is there, one at a time. */
public final class StartRun {

    private static final double MEBIBYTE = 1024.0 * 1024.0;
    private static final long IDLE_SECONDS = 3;

    private final Rig rig;
    private final Path repository;
    private final Path caches;
    private final int times;

    /**
     * On a rig on which no service runs.
     *
     * @param repository the checkout whose packages are started
     * @param caches where JVMs write what later starts use
     * @param times how often each is started
     */
    public StartRun(Rig rig, Path repository, Path caches, int times) {
        this.rig = rig;
        this.repository = repository;
        this.caches = caches;
        this.times = times;
    }

    /** Runs; {@code newerJava} is the program {@code java} of a JDK that has AOT caches. */
    public Start run(Optional<Path> newerJava, Consumer<Row> hears) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (Platform platform : platforms(newerJava)) {
            for (Service service : Service.values()) {
                Row row = measure(platform, service);
                hears.accept(row);
                rows.add(row);
            }
        }
        return new Start(rows);
    }

    private List<Platform> platforms(Optional<Path> newerJava) {
        List<Platform> platforms = new ArrayList<>();
        add(platforms, Launch.asUsual(repository), Runtime.version().feature(), Cache.CLASS_ARCHIVE, "class archive");
        newerJava.ifPresent(java -> add(
                platforms, Launch.asUsual(repository).on(java), JavaVersion.of(java), Cache.AOT_CACHE, "AOT cache"));
        if (isNativeThere()) {
            platforms.add(Platform.of("native", Launch.natively(repository)));
        }
        return platforms;
    }

    private static void add(List<Platform> platforms, Launch launch, int version, Cache cache, String name) {
        platforms.add(Platform.of("JVM " + version, launch));
        platforms.add(Platform.of("JVM " + version + ", " + name, launch, cache));
    }

    private boolean isNativeThere() {
        try {
            for (Service service : Service.values()) {
                Launch.natively(repository).command(service);
            }
            return true;
        } catch (Failure notBuilt) {
            return false;
        }
    }

    private Row measure(Platform platform, Service service) throws Exception {
        Launch launch = platform.prepare(rig, service, caches);
        once(service, launch, new ArrayList<>(), new ArrayList<>());
        List<Double> ready = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            once(service, launch, ready, memory);
        }
        ready.sort(null);
        memory.sort(null);
        return new Row(
                service.module(),
                platform.name(),
                ready.get(times / 2),
                ready.get(0),
                ready.get(times - 1),
                memory.get(times / 2));
    }

    private void once(Service service, Launch launch, List<Double> ready, List<Double> memory)
            throws Failure, InterruptedException, IOException {
        long start = System.nanoTime();
        rig.start(service, launch);
        rig.awaitReady(service);
        ready.add((System.nanoTime() - start) / 1e9);
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        ProcessHandle process = rig.process(service).orElseThrow();
        memory.add(ProcessMeter.of(process).memoryBytes() / MEBIBYTE);
        rig.stop(service);
    }
}
