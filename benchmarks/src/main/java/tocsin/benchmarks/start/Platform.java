package tocsin.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tocsin.benchmarks.rig.Launch;
import tocsin.benchmarks.rig.Rig;
import tocsin.local.process.Service;
import tocsin.local.settings.Failure;

/**
 * What services are started on.
 *
 * @param name as the page names it
 * @param usual how they are started
 * @param cache what they start from; empty where it is nothing
 */
record Platform(String name, Launch usual, Optional<Cache> cache) {

    private static final long TRAINING_SECONDS = 2;

    static Platform of(String name, Launch launch) {
        return new Platform(name, launch, Optional.empty());
    }

    static Platform of(String name, Launch launch, Cache cache) {
        return new Platform(name, launch, Optional.of(cache));
    }

    /** How a service is started. What it starts from is made first, by one start in the given folder. */
    Launch prepare(Rig rig, Service service, Path folder) throws Failure, InterruptedException, IOException {
        return cache.isEmpty() ? usual : trained(cache.get(), rig, service, folder.resolve(service.module()));
    }

    private Launch trained(Cache kind, Rig rig, Service service, Path file)
            throws Failure, InterruptedException, IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        rig.start(service, usual.with(List.of(kind.written(file))));
        rig.awaitReady(service);
        TimeUnit.SECONDS.sleep(TRAINING_SECONDS);
        rig.stop(service);
        if (!Files.exists(file)) {
            throw Failure.because("the JVM has not written " + file + "; see " + rig.log(service));
        }
        return usual.with(List.of(kind.read(file)));
    }
}
