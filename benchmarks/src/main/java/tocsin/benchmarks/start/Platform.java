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
 * @param caches where each service's AOT cache goes; empty where there is none
 */
record Platform(String name, Launch usual, Optional<Path> caches) {

    static Platform of(String name, Launch launch) {
        return new Platform(name, launch, Optional.empty());
    }

    /** How a service is started; what it needs for that is made first. */
    Launch prepare(Rig rig, Service service) throws Failure, InterruptedException, IOException {
        if (caches.isEmpty()) {
            return usual;
        }
        Path cache = caches.get().resolve(service.module() + ".aot");
        Files.createDirectories(caches.get());
        Files.deleteIfExists(cache);
        rig.start(service, usual.with(List.of("-XX:AOTCacheOutput=" + cache)));
        rig.awaitReady(service);
        TimeUnit.SECONDS.sleep(2);
        // The JVM writes the cache when it ends.
        rig.stop(service);
        if (!Files.exists(cache)) {
            throw Failure.because("the JVM has written no AOT cache; see " + rig.log(service));
        }
        return usual.with(List.of("-XX:AOTCache=" + cache));
    }
}
