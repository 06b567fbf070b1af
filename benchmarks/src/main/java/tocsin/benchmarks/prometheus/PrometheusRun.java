package tocsin.benchmarks.prometheus;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tocsin.benchmarks.latency.PlainCourse;
import tocsin.benchmarks.meter.Watch;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.rig.Inbox;
import tocsin.local.embedded.FreePort;

/** Lets the same breaches happen to values that Prometheus scrapes. */
public final class PrometheusRun {

    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final Duration LAST_MAILS_WITHIN = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 20;

    private PrometheusRun() {}

    /** Whether both programs are on the path. */
    public static boolean isPossible() {
        return isThere(Pair.PROMETHEUS) && isThere(Pair.ALERTMANAGER);
    }

    private static boolean isThere(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** Runs, in a folder of its own. */
    public static Prometheus run(Path folder, Census census, Duration duration)
            throws IOException, InterruptedException {
        PlainCourse course = new PlainCourse();
        int smtp = FreePort.any();
        try (Inbox inbox = new Inbox(smtp);
                Exporter exporter = new Exporter(census);
                Pair pair = new Pair(folder, exporter.port(), smtp)) {
            inbox.listen(course::accepted);
            TimeUnit.MILLISECONDS.sleep(SETTLE.toMillis());
            Watch watch = new Watch(pair.handles());
            course.run(duration, census, exporter::set);
            awaitMails(course);
            return new Prometheus(course.times(), course.untold(), watch.end(name -> null));
        }
    }

    private static void awaitMails(PlainCourse course) throws InterruptedException {
        long limit = System.nanoTime() + LAST_MAILS_WITHIN.toNanos();
        while (!course.allTold() && System.nanoTime() < limit) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
