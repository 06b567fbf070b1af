package tocsin.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tocsin.benchmarks.rig.Rig;
import tocsin.local.process.Service;
import tocsin.local.settings.Failure;

/** Has JVMs write their AOT caches: each service starts once beside a database, a broker and an issuer, and ends. */
final class Training implements AutoCloseable {

    /** What comes just after a start belongs to it: definitions are pulled, schedules begin. */
    private static final long SECONDS = 5;

    private final Rig rig;

    private Training(Rig rig) {
        this.rig = rig;
    }

    /** Starts what services need; {@code folder} takes its data, and is emptied. */
    static Training in(Path folder) throws Failure, IOException {
        return new Training(Rig.start(folder));
    }

    /** Trains for one service. */
    void train(Service service, Layout layout) throws Failure, InterruptedException {
        List<String> command = new ArrayList<>(layout.trainingCommand());
        if (!service.javaOptions().contains("-XX:+UseSerialGC")) {
            // What it writes can be read by the others, whichever the JVM chooses in the container.
            command.add(1, "-XX:+UseG1GC");
        }
        rig.start(service, command);
        rig.awaitReady(service);
        TimeUnit.SECONDS.sleep(SECONDS);
        rig.stop(service);
        if (!Files.exists(layout.cache())) {
            throw Failure.because("the JVM has not written " + layout.cache() + "; see " + rig.log(service));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        rig.close();
    }
}
